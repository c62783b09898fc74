package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimState;
import app.touchstone.look.Asking;
import app.touchstone.look.Told;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentId;
import app.touchstone.review.Assessments;
import app.touchstone.review.Seats;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** My own assessment: a private draft that keeps itself, then sealed for good. Nobody else's is ever shown here. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AssessmentPart extends ClaimPart {

    private final CurrentMember current;
    private final Assessments assessments;
    private final Seats seats;
    private final Method method;
    private final AssessmentForm form;
    private final Div body = new Div();
    private @Nullable AssessmentId sealedShown;
    private @Nullable ConfirmDialog asking;

    AssessmentPart(CurrentMember current, Assessments assessments, Seats seats, Method method) {
        super("review.assessment.title");
        this.current = current;
        this.assessments = assessments;
        this.seats = seats;
        this.method = method;
        form = new AssessmentForm(current, assessments, method, this::askToSeal);
        add(form, body);
    }

    @Override
    void show() {
        boolean inReview = now().claim().state() == ClaimState.IN_REVIEW;
        Assessment mine = assessments.mine(now().member(), now().id()).orElse(null);
        boolean writing = inReview && now().member().may(Permission.ASSESS) && (mine == null || !mine.sealed());
        boolean place = !writing || hasPlace();
        writing &= place;
        // from the opening on, all assessments stand beside each other
        setVisible(now().claim().state().ordinal() <= ClaimState.IN_REVIEW.ordinal());
        form.setVisible(writing);
        body.setVisible(!writing);
        if (writing) {
            sealedShown = null;
            form.show(now(), mine);
        } else if (mine != null && mine.sealed()) {
            showSealed(mine);
        } else {
            sealedShown = null;
            body.removeAll();
            Paragraph waits = new Paragraph(getTranslation(waitsFor(inReview, place)));
            waits.addClassName("soft");
            body.add(waits);
        }
    }

    private static String waitsFor(boolean inReview, boolean place) {
        if (!inReview) {
            return "review.assessment.waits";
        }
        return place ? "review.assessment.notYours" : "review.seat.full";
    }

    /** A seat of one's own, or a free one that the first stored word takes. */
    private boolean hasPlace() {
        return seats.free(now().member(), now().id()) > 0
                || seats.of(now().member(), now().id()).stream()
                        .anyMatch(seat -> seat.person().equals(now().member().person()));
    }

    /** Keeps the draft. @return whether nothing is left unsaved */
    boolean save() {
        return !form.isVisible() || form.save();
    }

    boolean dirty() {
        return form.isVisible() && form.dirty();
    }

    private void showSealed(Assessment mine) {
        if (!mine.id().equals(sealedShown)) {
            sealedShown = mine.id();
            body.removeAll();
            body.add(new SealedAssessment(
                    mine.scale(),
                    mine.details(),
                    method,
                    now().member(),
                    getTranslation("review.assessment.mineSealed")));
        }
    }

    private void askToSeal() {
        if (asking != null && asking.isOpened() || !form.save()) {
            return;
        }
        asking = Asking.first(
                getTranslation("review.seal.ask.title"),
                getTranslation("review.seal.ask.text"),
                getTranslation("review.seal.ask.doIt"),
                getTranslation("review.seal.ask.keep"),
                this::seal);
    }

    private void seal() {
        if (!form.isVisible()) {
            // a second click that was on its way when the first one sealed
            return;
        }
        if (attempt(this::sealNow, form.fields())) {
            Told.done(getTranslation("review.seal.done"));
        }
    }

    private void sealNow() {
        try {
            assessments.seal(current.get(), now().id(), form.version());
        } catch (Problem problem) {
            if (problem.key().equals("review.seal.evidenceChanged")) {
                // the screen shows the evidence as it is now; sealing again says it was seen
                changed();
                form.store();
            }
            throw problem;
        }
    }
}
