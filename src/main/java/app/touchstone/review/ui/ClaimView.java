package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.Claims;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.look.DateTexts;
import app.touchstone.look.PageHead;
import app.touchstone.look.StateBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The claim workspace: what is claimed and where, the evidence, my assessment, and how it came to stand where it does. */
@Route(ClaimPlaces.ALL + "/:id")
@PermitAll
public class ClaimView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final CurrentMember current;
    private final Claims claims;
    private final Appearances appearances;
    private final EvidenceFile evidence;
    private final PageHead head = new PageHead("");
    private final StateBadge badge = new StateBadge(app.touchstone.claim.ClaimState.DRAFT);
    private final StepsPart steps;
    private final WordingForm wording;
    private final AssessmentPart assessment;
    private final List<ClaimPart> parts;
    private final Map<String, Component> places;
    private @Nullable ClaimOnScreen now;

    ClaimView(
            CurrentMember current,
            Claims claims,
            Appearances appearances,
            EvidenceFile evidence,
            StepsPart steps,
            WordingForm wording,
            AppearancesPart appearancesPart,
            OutsidePart outside,
            EvidencePart evidencePart,
            AssessmentPart assessment,
            OutcomePart outcome,
            MediaPart media,
            SeatsPart seats,
            CommentsPart comments,
            TimelinePart timeline) {
        this.current = current;
        this.claims = claims;
        this.appearances = appearances;
        this.evidence = evidence;
        this.steps = steps;
        this.wording = wording;
        this.assessment = assessment;
        parts = List.of(
                wording, appearancesPart, outside, evidencePart, assessment, outcome, media, seats, comments, timeline);
        places = Map.of(
                "wording", wording,
                "appearances", appearancesPart,
                "evidence", evidencePart,
                "assessment", assessment,
                "outcome", outcome,
                "media", media,
                "steps", steps);
        parts.forEach(part -> part.whenChanged(this::refresh));
        steps.whenMoving(this::keep, this::refresh);
        Div facts = new Div(wording, appearancesPart, outside, evidencePart, comments, timeline);
        Div judgement = new Div(outcome, media, assessment, seats);
        facts.addClassName("claim-facts");
        judgement.addClassName("claim-judgement");
        Div columns = new Div(facts, judgement);
        columns.addClassName("claim-columns");
        head.withActions(badge);
        addClassNames("page", "claim-page");
        add(head, steps, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        try {
            show(ClaimId.of(id));
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("at")
                    .map(places::get)
                    .ifPresent(ClaimView::reach);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw new NotFoundException();
            }
            throw problem;
        }
    }

    /** Brings a part into view and puts the focus there: whoever was led to it need not look for it. */
    private static void reach(Component part) {
        part.getElement()
                .setAttribute("tabindex", "-1")
                .executeJs(
                        "setTimeout(() => { this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true}); })");
    }

    /** Drafts are kept without asking. What cannot be kept holds the person back until they decide. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        assessment.save();
        if (!wording.dirty() && !assessment.dirty()) {
            return;
        }
        var leaving = event.postpone();
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("look.leave.title"));
        ask.setText(getTranslation("review.leave.text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("look.leave.stay"));
        ask.addCancelListener(cancelled -> leaving.cancel());
        ask.setRejectable(true);
        ask.setRejectText(getTranslation("look.leave.discard"));
        ask.setRejectButtonTheme("error tertiary");
        ask.addRejectListener(discarded -> leaving.proceed());
        ask.setConfirmText(getTranslation("review.leave.save"));
        ask.addConfirmListener(saved -> {
            if (keep()) {
                leaving.proceed();
            } else {
                leaving.cancel();
            }
        });
        ask.open();
    }

    /** A window that is closed takes no draft with it. */
    @Override
    protected void onDetach(DetachEvent detached) {
        if (now != null && assessment.dirty() && current.find().isPresent()) {
            assessment.save();
        }
    }

    private boolean keep() {
        boolean draftKept = assessment.save();
        return wording.save() && draftKept;
    }

    private void refresh() {
        if (now != null) {
            show(now.id());
        }
    }

    private void show(ClaimId id) {
        Member member = current.get();
        Claim claim = claims.get(member, id);
        ClaimOnScreen read = new ClaimOnScreen(member, claim, appearances.of(member, id), evidence.of(member, id));
        now = read;
        head.setTitle(claim.details().wording());
        head.withLine(line(read));
        badge.show(claim.state());
        steps.show(read);
        parts.forEach(part -> part.show(read));
    }

    private String line(ClaimOnScreen read) {
        var details = read.claim().details();
        String who = details.claimants().stream().map(ClaimantDetails::name).collect(Collectors.joining(", "));
        return Stream.of(
                        getTranslation("claim.number", read.claim().number()),
                        who,
                        details.saidAt(),
                        details.saidOn() == null ? "" : DateTexts.day(this, details.saidOn()),
                        getTranslation(
                                "claim.counts",
                                read.appearances().size(),
                                read.citable().size()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String getPageTitle() {
        return now == null
                ? getTranslation("claim.list.title")
                : getTranslation(
                        "claim.pageTitle",
                        now.claim().number(),
                        now.claim().details().wording());
    }
}
