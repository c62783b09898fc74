package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.Claims;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.StateBadge;
import app.touchstone.look.Told;
import app.touchstone.review.Calibration;
import app.touchstone.review.ReviewPlaces;
import app.touchstone.review.Standing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Claims with a known answer: for editors the set and everybody's results, for everybody their own. */
@Route(ReviewPlaces.CALIBRATION)
@PermitAll
public class CalibrationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentMember current;
    private final Calibration calibration;
    private final Claims claims;
    private final Method method;
    private final Div body = new Div();

    CalibrationView(CurrentMember current, Calibration calibration, Claims claims, Method method) {
        this.current = current;
        this.calibration = calibration;
        this.claims = claims;
        this.method = method;
        addClassName("page");
        body.addClassName("stack");
        PageHead head = new PageHead(getPageTitle(), getTranslation("review.calibration.line"));
        if (current.get().may(Permission.PUBLISH)) {
            Button keep = new Button(
                    getTranslation("review.calibration.keep"),
                    event -> new KnownAnswerForm(current, calibration, claims, method, this::show).open());
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            head.withActions(keep);
        }
        add(head, body);
    }

    /** Each time it is come to: the same view may be shown again. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        body.removeAll();
        Member member = current.get();
        body.add(results("review.calibration.mine", calibration.mine(member), "review.calibration.mineNone"));
        if (member.may(Permission.PUBLISH)) {
            List<Standing> standings = calibration.standings(member);
            if (!standings.isEmpty()) {
                body.add(people(standings));
            }
            body.add(
                    results("review.calibration.everybody", calibration.outcomes(member), "review.calibration.none"),
                    set(calibration.all(member)));
        }
    }

    private Section results(String title, List<Calibration.Outcome> outcomes, String none) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassName("card");
        if (outcomes.isEmpty()) {
            Paragraph words = new Paragraph(getTranslation(none));
            words.addClassName("soft");
            section.add(words);
            return section;
        }
        long same = outcomes.stream().filter(Calibration.Outcome::same).count();
        section.add(new Paragraph(getTranslation("review.calibration.share", same, outcomes.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        outcomes.forEach(one -> list.add(line(one)));
        section.add(list);
        return section;
    }

    private Section people(List<Standing> standings) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        standings.forEach(one -> {
            Span facts = new Span(getTranslation("review.calibration.person", one.same(), one.judged()) + " · "
                    + (one.steps() == null ? "" : getTranslation("review.calibration.meanSteps", one.steps()) + " · ")
                    + (one.alpha() != null
                            ? getTranslation("review.calibration.alpha", one.alpha())
                            : getTranslation("review.calibration.noAlpha", Labels.of(this, one.undefined()))));
            facts.addClassName("soft");
            list.add(new ListItem(new Span(one.name()), facts));
        });
        Paragraph how = new Paragraph(getTranslation("review.calibration.alpha.how"));
        how.addClassName("soft");
        Section section = new Section(new H2(getTranslation("review.calibration.people")), list, how);
        section.addClassName("card");
        return section;
    }

    private ListItem line(Calibration.Outcome one) {
        Integer steps = one.steps();
        String how = one.same()
                ? getTranslation("review.calibration.same")
                : steps == null
                        ? getTranslation("review.calibration.offScale")
                        : getTranslation("review.calibration.steps", steps);
        Span facts = new Span(getTranslation(
                "review.calibration.facts",
                one.name() == null ? getTranslation("review.calibration.unnamed") : one.name(),
                one.given(),
                one.known(),
                how,
                one.framingsShared(),
                one.framingsAll()));
        ListItem line = new ListItem(new Anchor(ClaimPlaces.workspace(one.claim()), one.wording()), facts);
        if (!one.why().isEmpty()) {
            Span why = new Span(one.why());
            why.addClassName("soft");
            line.add(why);
        }
        return line;
    }

    private Div set(List<Calibration.Kept> kept) {
        Div set = new Div(new H2(getTranslation("review.calibration.set")));
        set.addClassName("card");
        if (kept.isEmpty()) {
            set.add(new EmptyState(
                    getTranslation("review.calibration.empty.title"), getTranslation("review.calibration.empty.text")));
            return set;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        kept.forEach(one -> {
            Button remove = new Button(getTranslation("review.calibration.remove"), event -> remove(one));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(getTranslation("review.calibration.remove") + ": " + one.wording());
            list.add(new ListItem(
                    new Anchor(ClaimPlaces.workspace(one.claim()), one.wording()),
                    new StateBadge(one.state()),
                    new Span(getTranslation(
                            "review.calibration.known", one.answer().rating())),
                    remove));
        });
        set.add(list);
        return set;
    }

    private void remove(Calibration.Kept one) {
        try {
            calibration.remove(current.get(), one.claim());
            show();
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.calibration.title");
    }
}
