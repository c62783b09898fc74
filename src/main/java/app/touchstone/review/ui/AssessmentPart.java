package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimState;
import app.touchstone.look.Asking;
import app.touchstone.look.Told;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentId;
import app.touchstone.review.Assessments;
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
    private final Method method;
    private final AssessmentForm form;
    private final Div body = new Div();
    private @Nullable AssessmentId sealedShown;
    private @Nullable ConfirmDialog asking;

    AssessmentPart(CurrentMember current, Assessments assessments, Method method) {
        super("review.assessment.title");
        this.current = current;
        this.assessments = assessments;
        this.method = method;
        form = new AssessmentForm(current, assessments, method, this::askToSeal);
        add(form, body);
    }

    @Override
    void show() {
        boolean inReview = now().claim().state() == ClaimState.IN_REVIEW;
        Assessment mine = assessments.mine(now().member(), now().id()).orElse(null);
        boolean writing = inReview && now().member().may(Permission.ASSESS) && (mine == null || !mine.sealed());
        // from the settling on, all assessments stand opened beside the verdict
        setVisible(now().claim().state().ordinal() < ClaimState.SETTLED.ordinal());
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
            Paragraph waits =
                    new Paragraph(getTranslation(inReview ? "review.assessment.notYours" : "review.assessment.waits"));
            waits.addClassName("soft");
            body.add(waits);
        }
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
                    this, mine, method, now().member(), getTranslation("review.assessment.mineSealed")));
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
        boolean done = attempt(() -> assessments.seal(current.get(), now().id(), form.version()), form.fields());
        if (done) {
            Told.done(getTranslation("review.seal.done"));
        }
    }
}
