package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.look.Asking;
import app.touchstone.look.EmptyState;
import app.touchstone.look.PageHead;
import app.touchstone.look.StateBadge;
import app.touchstone.look.Told;
import app.touchstone.review.Adjudications;
import app.touchstone.review.CodeNotes;
import app.touchstone.review.Condition;
import app.touchstone.review.Differences;
import app.touchstone.review.OpenedAssessment;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A dispute: the assessments side by side as A and B, differences first; each field is decided with its reason. */
@Route("adjudication/:id")
@PermitAll
public class AdjudicationView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final CurrentMember current;
    private final Claims claims;
    private final Adjudications adjudications;
    private final Codebooks codebooks;
    private final CodeNotes codeNotes;
    private final Method method;
    private final Div body = new Div();
    private @Nullable Claim claim;
    private @Nullable RulingForm form;

    AdjudicationView(
            CurrentMember current,
            Claims claims,
            Adjudications adjudications,
            Codebooks codebooks,
            CodeNotes codeNotes,
            Method method) {
        this.current = current;
        this.claims = claims;
        this.adjudications = adjudications;
        this.codebooks = codebooks;
        this.codeNotes = codeNotes;
        this.method = method;
        addClassNames("page", "adjudication-page");
        body.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(ClaimId.of(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    /** What was decided so far is kept without asking; when somebody else was faster, the person decides. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form == null || !form.dirty() || form.keep()) {
            return;
        }
        var leaving = event.postpone();
        Asking.first(
                getTranslation("look.leave.title"),
                getTranslation("review.leave.text"),
                getTranslation("look.leave.discard"),
                getTranslation("look.leave.stay"),
                leaving::proceed);
    }

    private void show(ClaimId id) {
        Member member = current.get();
        Claim found = claims.get(member, id);
        claim = found;
        removeAll();
        body.removeAll();
        form = null;
        PageHead head = new PageHead(
                getTranslation("review.adjudication.title", found.number()),
                found.details().wording());
        Anchor back = new Anchor(ClaimPlaces.workspace(id), getTranslation("claim.number", found.number()));
        head.withActions(new StateBadge(found.state()), back);
        add(head, body);
        List<OpenedAssessment> sides = adjudications.sides(member, id);
        Optional<Differences> differences = adjudications.differences(member, id);
        if (found.state() != ClaimState.DISPUTED || differences.isEmpty()) {
            // while anybody still judges, this says the same whether something is sealed or not
            body.add(new EmptyState(
                    getTranslation("review.adjudication.notDisputed"), getTranslation("review.adjudication.line")));
            return;
        }
        Optional<Condition> barred = adjudications.barred(member, id);
        body.add(differences(member, differences.get()));
        Div columns = new Div();
        columns.addClassName("sides");
        sides.forEach(side -> columns.add(new SidePart(side, method, member)));
        body.add(columns);
        if (barred.isPresent()) {
            body.add(new EmptyState(
                    getTranslation("review.adjudication.open"),
                    getTranslation("review.condition." + barred.get().name())));
            return;
        }
        form = new RulingForm(
                current,
                adjudications,
                method,
                id,
                sides,
                differences.get(),
                () -> UI.getCurrentOrThrow().navigate(ClaimPlaces.workspace(id)));
        body.add(form, unclear(member, id, sides));
    }

    private Section differences(Member member, Differences found) {
        Map<CodeId, Code> codes = codebooks.codes(
                member, found.framings().stream().map(Differences.Framing::code).collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "differences");
        Integer steps = found.steps();
        list.add(new ListItem(
                steps == null
                        ? getTranslation("review.adjudication.offScale")
                        : getTranslation("review.adjudication.steps", steps)));
        found.framings()
                .forEach(one -> list.add(new ListItem(getTranslation(
                        one.onlyDepth() ? "review.adjudication.depth" : "review.adjudication.missing",
                        codes.containsKey(one.code()) ? codes.get(one.code()).path() : "",
                        String.join(", ", one.givenBy()),
                        String.join(", ", one.missingIn())))));
        found.evidence()
                .forEach(one ->
                        list.add(new ListItem(getTranslation("review.adjudication.evidence", one.number(), one.by()))));
        Section section = new Section(new H2(getTranslation("review.adjudication.differences")), list);
        section.addClassName("card");
        return section;
    }

    private NativeDetails unclear(Member member, ClaimId id, List<OpenedAssessment> sides) {
        Set<CodeId> given = sides.stream()
                .flatMap(side -> side.details().framings().stream())
                .collect(Collectors.toSet());
        ComboBox<Code> code = new ComboBox<>(getTranslation("review.adjudication.unclearCode"));
        code.setItemLabelGenerator(Code::path);
        List<Code> offered = new ArrayList<>(codebooks.codes(member, given).values());
        codebooks.newest(member).stream()
                .flatMap(book -> book.codes().stream())
                .filter(one -> !given.contains(one.id()))
                .forEach(offered::add);
        code.setItems(offered);
        TextArea text = new TextArea(getTranslation("review.adjudication.unclearText"));
        text.setMaxLength(5000);
        Button file = new Button(getTranslation("review.adjudication.unclear"), event -> {
            try {
                Code chosen = code.getValue();
                if (chosen == null) {
                    throw Problem.invalid("code", "problem.notFound.code");
                }
                codeNotes.file(current.get(), id, chosen.id(), text.getValue());
                text.clear();
                Told.done(getTranslation("review.adjudication.filed"));
            } catch (RuntimeException problem) {
                Told.at(this, problem, Map.of("code", code, "text", text));
            }
        });
        Div fields = new Div(code, text, file);
        fields.addClassName("form");
        NativeDetails details = new NativeDetails(new Span(getTranslation("review.adjudication.unclear")));
        details.setContent(fields);
        details.addClassName("card");
        return details;
    }

    @Override
    public String getPageTitle() {
        return claim == null
                ? getTranslation("review.adjudication.open")
                : getTranslation("review.adjudication.title", claim.number());
    }
}
