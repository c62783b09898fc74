package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
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
import app.touchstone.review.Opening;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
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
import java.util.stream.Stream;
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
    private final EvidenceFile evidence;
    private final Opening opening;
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
            EvidenceFile evidence,
            Opening opening,
            Method method) {
        this.current = current;
        this.claims = claims;
        this.adjudications = adjudications;
        this.codebooks = codebooks;
        this.codeNotes = codeNotes;
        this.evidence = evidence;
        this.opening = opening;
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
        Optional<Differences> differences = adjudications.differences(member, id);
        add(head(found), body);
        if (found.state() != ClaimState.DISPUTED || differences.isEmpty()) {
            // while anybody still judges, this says the same whether something is sealed or not
            body.add(new EmptyState(
                    getTranslation("review.adjudication.notDisputed"),
                    getTranslation("review.adjudication.line"),
                    new Anchor(ClaimPlaces.workspace(id), getTranslation("review.dispute.toClaim"))));
            return;
        }
        List<OpenedAssessment> sides = adjudications.sides(member, id);
        List<Evidence> known = evidence.of(member, id);
        Optional<Condition> barred = adjudications.barred(member, id);
        barred.ifPresent(condition -> body.add(callout(getTranslation("review.condition." + condition.name()))));
        if (barred.isEmpty()) {
            form = new RulingForm(
                    current,
                    adjudications,
                    method,
                    id,
                    sides,
                    differences.get(),
                    known,
                    () -> UI.getCurrentOrThrow().navigate(ClaimPlaces.workspace(id)),
                    () -> show(id));
        }
        body.add(new DisputeTable(member, method, sides, differences.get(), opening.proofs(member, id), form));
        if (form != null) {
            body.add(form, soft(getTranslation("review.dispute.rule")));
        }
        body.add(atHand(known));
        if (form != null) {
            body.add(unclear(member, id, sides));
        }
    }

    private PageHead head(Claim found) {
        String who =
                found.details().claimants().stream().map(ClaimantDetails::name).collect(Collectors.joining(", "));
        PageHead head = new PageHead(
                found.details().wording(),
                Stream.of(
                                getTranslation("review.adjudication.title", found.number()),
                                who,
                                found.details().saidAt())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · ")));
        Anchor back = new Anchor(ClaimPlaces.workspace(found.id()), getTranslation("claim.number", found.number()));
        return head.withActions(new StateBadge(found.state()), back);
    }

    /** What the assessments cite, without leaving the decision. */
    private NativeDetails atHand(List<Evidence> known) {
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        known.forEach(piece -> list.add(new EvidenceLine(piece)));
        NativeDetails details = new NativeDetails(new Span(getTranslation("review.dispute.evidence", known.size())));
        details.setContent(list);
        details.addClassName("card");
        return details;
    }

    private static Div callout(String text) {
        Div callout = new Div(new Span(text));
        callout.addClassName("callout");
        return callout;
    }

    private static Paragraph soft(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("soft");
        return words;
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
