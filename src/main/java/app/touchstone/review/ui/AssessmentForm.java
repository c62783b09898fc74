package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Told;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Assessments;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The draft of an assessment. It stores itself after each pause, and says so; nothing typed depends on a button. */
class AssessmentForm extends Div {

    /** How long nobody types before the draft is stored. */
    private static final int PAUSE_MILLIS = 800;

    private final CurrentMember current;
    private final Assessments assessments;
    private final Method method;
    private final RatingField rating = new RatingField();
    private final FramingsField framings = new FramingsField();
    private final TextField headline = new TextField(getTranslation("review.headline"));
    private final TextArea summary = new TextArea(getTranslation("review.summary"));
    private final JustificationField justification = new JustificationField();
    private final Button seal;
    private final Span status = new Span();
    private @Nullable ClaimId claim;
    private int round;
    private AssessmentDetails stored = AssessmentDetails.empty();
    private long version;
    private boolean filling;

    AssessmentForm(CurrentMember current, Assessments assessments, Method method, Runnable askToSeal) {
        this.current = current;
        this.assessments = assessments;
        this.method = method;
        seal = new Button(getTranslation("review.seal"), event -> askToSeal.run());
        addClassNames("form", "assessment-form");
        headline.setMaxLength(200);
        headline.setRequiredIndicatorVisible(true);
        headline.setHelperText(getTranslation("review.headline.rule"));
        summary.setMaxLength(2000);
        summary.setRequiredIndicatorVisible(true);
        seal.addThemeVariants(ButtonVariant.PRIMARY);
        status.addClassName("soft");
        status.getElement().setAttribute("role", "status");
        Div actions = new Div(seal, status);
        actions.addClassNames("actions", "seal-row");
        add(rating, framings, headline, summary, justification, actions);
        keep();
    }

    private void keep() {
        headline.setValueChangeMode(ValueChangeMode.LAZY);
        headline.setValueChangeTimeout(PAUSE_MILLIS);
        summary.setValueChangeMode(ValueChangeMode.LAZY);
        summary.setValueChangeTimeout(PAUSE_MILLIS);
        justification.text().setValueChangeMode(ValueChangeMode.LAZY);
        justification.text().setValueChangeTimeout(PAUSE_MILLIS);
        rating.addValueChangeListener(event -> changed());
        framings.choice().addValueChangeListener(event -> changed());
        headline.addValueChangeListener(event -> changed());
        summary.addValueChangeListener(event -> {
            countWords();
            changed();
        });
        justification.text().addValueChangeListener(event -> changed());
    }

    /** Shows a draft, unless it is the one being written already. */
    void show(ClaimOnScreen now, @Nullable Assessment mine) {
        justification.offer(now.evidence());
        if (now.id().equals(claim) && round == now.claim().round()) {
            return;
        }
        claim = now.id();
        round = now.claim().round();
        stored = mine == null ? AssessmentDetails.empty() : mine.details();
        version = mine == null ? 0 : mine.version();
        filling = true;
        VerdictScale scale = method.scale(now.member(), now.id(), mine);
        rating.offer(scale);
        framings.offer(method.codes(now.member(), mine));
        rating.setValue(
                stored.rating() == null ? null : scale.rating(stored.rating()).orElse(null));
        framings.show(stored.framings());
        headline.setValue(stored.headline());
        summary.setValue(stored.summary());
        justification.text().setValue(stored.justification());
        filling = false;
        countWords();
        status.setText(getTranslation("review.draft.private"));
    }

    boolean dirty() {
        return claim != null && !details().equals(stored);
    }

    /** The version of the stored draft. */
    long version() {
        return version;
    }

    /** Stores the draft now. @return whether nothing is left unsaved */
    boolean save() {
        return !dirty() || store();
    }

    /** Stores the draft though nothing was typed: its author has seen the evidence as it stands now. */
    boolean store() {
        if (claim == null) {
            return true;
        }
        try {
            Assessment written = assessments.write(current.get(), claim, version, details());
            stored = written.details();
            version = written.version();
            fields().values().forEach(field -> field.setInvalid(false));
            status.setText(getTranslation("review.draft.saved", DateTexts.now(this)));
            status.removeClassName("bad");
            return true;
        } catch (Problem problem) {
            notSaved(problem);
        } catch (RuntimeException problem) {
            Told.at(this, problem, fields());
            status.setText(getTranslation("review.draft.failed"));
            status.addClassName("bad");
        }
        return false;
    }

    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("rating", rating);
        fields.put("framings", framings.choice());
        fields.put("headline", headline);
        fields.put("summary", summary);
        fields.put("justification", justification.text());
        return fields;
    }

    private void changed() {
        if (!filling) {
            save();
        }
    }

    /** Told at the field and in the line below, without taking the caret away from where somebody is typing. */
    private void notSaved(Problem problem) {
        String text = Told.text(this, problem);
        status.setText(getTranslation("review.draft.notSaved", text));
        status.addClassName("bad");
        HasValidation field = problem.field() == null ? null : fields().get(problem.field());
        if (field != null) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        }
    }

    private AssessmentDetails details() {
        Rating chosen = rating.getValue();
        return new AssessmentDetails(
                chosen == null ? null : chosen.key(),
                headline.getValue(),
                summary.getValue(),
                justification.text().getValue(),
                framings.chosen());
    }

    private void countWords() {
        int words = AssessmentDetails.words(summary.getValue());
        summary.setHelperText(getTranslation("review.summary.words", words, AssessmentDetails.SUMMARY_WORDS));
        summary.setClassName("too-long", words > AssessmentDetails.SUMMARY_WORDS);
    }
}
