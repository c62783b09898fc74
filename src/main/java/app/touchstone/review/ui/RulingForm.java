package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.evidence.Evidence;
import app.touchstone.look.Asking;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Told;
import app.touchstone.review.Adjudication;
import app.touchstone.review.Adjudications;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Differences;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Ruling;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the dispute is decided: each field with its reason, and the verdict's words. It stores itself after each pause;
 * its parts stand in the rows of the table, its last line is this component.
 */
final class RulingForm extends Div {

    static final int PAUSE_MILLIS = 800;

    private final transient CurrentMember current;
    private final transient Adjudications adjudications;
    private final ClaimId claim;
    private final transient List<OpenedAssessment> sides;
    private final transient VerdictScale scale;
    private final transient Runnable decided;
    private final transient Runnable again;
    private final Map<Differences.Field, FieldRulingPart> fields = new EnumMap<>(Differences.Field.class);
    private final RatingField rating = new RatingField();
    private final FramingsField framings = new FramingsField();
    private final TextField headline = new TextField(getTranslation("review.headline"));
    private final TextArea summary = new TextArea(getTranslation("review.summary"));
    private final JustificationField justification = new JustificationField();
    private final Span status = new Span();
    private final Button theirs = new Button(getTranslation("review.dispute.theirs"), event -> loadTheirs());
    private transient Ruling stored;
    private long version;
    private boolean filling = true;

    /** @param again shows the dispute anew, with what somebody else wrote meanwhile */
    RulingForm(
            CurrentMember current,
            Adjudications adjudications,
            Method method,
            ClaimId claim,
            List<OpenedAssessment> sides,
            Differences differences,
            List<Evidence> evidence,
            Runnable decided,
            Runnable again) {
        this.current = current;
        this.adjudications = adjudications;
        this.claim = claim;
        this.sides = sides;
        this.decided = decided;
        this.again = again;
        addClassNames("actions", "ruling-form");
        Member member = current.get();
        scale = method.scale(member, sides.getFirst().scale());
        rating.offer(scale);
        rating.setLabel(getTranslation("review.adjudication.own"));
        framings.offer(method.given(member, sides));
        justification.offer(evidence);
        headline.setMaxLength(200);
        for (Differences.Field field : differences.fields()) {
            fields.put(
                    field,
                    new FieldRulingPart(
                            field,
                            sides,
                            field == Differences.Field.RATING ? rating : framings,
                            side -> take(field, side),
                            this::changed));
        }
        stored = begin(member);
        show(stored);
        countWords();
        keepByItself();
        filling = false;
        fillActions();
    }

    /** The kept ruling; else nothing but what all agree on. */
    private Ruling begin(Member member) {
        return adjudications
                .of(member, claim)
                .map(kept -> {
                    version = kept.version();
                    status.setText(getTranslation(
                            member.person().equals(kept.editedBy())
                                    ? "review.dispute.goOn"
                                    : "review.dispute.goOnTheirs"));
                    return kept.ruling();
                })
                .orElseGet(() -> {
                    AssessmentDetails first = sides.getFirst().details();
                    return new Ruling(
                            new AssessmentDetails(
                                    fields.containsKey(Differences.Field.RATING) ? null : first.rating(),
                                    "",
                                    "",
                                    "",
                                    fields.containsKey(Differences.Field.FRAMINGS) ? Set.of() : first.framings()),
                            List.of());
                });
    }

    private void show(Ruling ruling) {
        AssessmentDetails outcome = ruling.outcome();
        rating.setValue(scaled(outcome.rating()));
        framings.show(outcome.framings());
        headline.setValue(outcome.headline());
        summary.setValue(outcome.summary());
        justification.text().setValue(outcome.justification());
        ruling.fields().forEach(one -> {
            FieldRulingPart part = fields.get(one.field());
            if (part != null) {
                part.show(one);
            }
        });
    }

    private @Nullable Rating scaled(@Nullable String key) {
        return key == null ? null : scale.rating(key).orElse(null);
    }

    private void take(Differences.Field field, OpenedAssessment side) {
        switch (field) {
            case RATING -> rating.setValue(scaled(side.details().rating()));
            case FRAMINGS -> framings.show(side.details().framings());
        }
    }

    private void keepByItself() {
        for (HasValueChangeMode typed : List.of(headline, summary, justification.text())) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(PAUSE_MILLIS);
        }
        for (HasValue<?, ?> field :
                List.<HasValue<?, ?>>of(headline, summary, justification.text(), rating, framings.choice())) {
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed();
                }
            });
        }
        summary.addValueChangeListener(event -> countWords());
    }

    private void countWords() {
        int words = AssessmentDetails.words(summary.getValue());
        summary.setHelperText(getTranslation("review.summary.words", words, AssessmentDetails.SUMMARY_WORDS));
        summary.setClassName("too-long", words > AssessmentDetails.SUMMARY_WORDS);
    }

    /** The part that decides one field. */
    Component on(Differences.Field field) {
        return fields.get(field);
    }

    /** The part that writes the verdict's words. */
    Component[] words() {
        Div choice = new Div();
        choice.addClassName("actions");
        sides.forEach(side -> {
            Button begin = new Button(getTranslation("review.adjudication.words", side.letter()), event -> {
                headline.setValue(side.details().headline());
                summary.setValue(side.details().summary());
                justification.text().setValue(side.details().justification());
                changed();
            });
            begin.addThemeVariants(ButtonVariant.SMALL);
            choice.add(begin);
        });
        return new Component[] {choice, headline, summary, justification};
    }

    private void fillActions() {
        Button decide = new Button(getTranslation("review.adjudication.decide"), event -> askToDecide());
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        status.addClassName("soft");
        status.getElement().setAttribute("role", "status");
        theirs.setVisible(false);
        add(decide, status, theirs);
    }

    private void changed() {
        if (!filling && dirty()) {
            keep();
        }
    }

    boolean dirty() {
        return !ruling().equals(stored);
    }

    /** Stores the draft. @return whether nothing is left unsaved */
    boolean keep() {
        try {
            Adjudication kept = adjudications.keep(current.get(), claim, version, ruling());
            version = kept.version();
            stored = kept.ruling();
            told(getTranslation("review.adjudication.keptAt", DateTexts.now(this)), false);
            return true;
        } catch (Problem problem) {
            told(Told.text(this, problem), true);
            theirs.setVisible(problem.kind() == Problem.Kind.STALE);
        } catch (RuntimeException problem) {
            Told.at(this, problem, named());
            told(getTranslation("review.draft.failed"), true);
        }
        return false;
    }

    private void told(String words, boolean bad) {
        status.setText(words);
        status.setClassName("bad", bad);
    }

    private void loadTheirs() {
        stored = ruling();
        again.run();
    }

    private void askToDecide() {
        if (dirty() && !keep()) {
            return;
        }
        Asking.first(
                getTranslation("review.adjudication.ask.title"),
                getTranslation("review.adjudication.ask.text"),
                getTranslation("review.adjudication.decide"),
                getTranslation("app.cancel"),
                this::decide);
    }

    private void decide() {
        try {
            adjudications.decide(current.get(), claim, version);
            stored = ruling();
            Told.done(getTranslation("review.adjudication.done"));
            decided.run();
        } catch (RuntimeException problem) {
            Told.at(this, problem, named());
        }
    }

    private Map<String, HasValidation> named() {
        Map<String, HasValidation> named = new LinkedHashMap<>();
        fields.forEach((field, part) -> named.put(field.name().toLowerCase(Locale.ROOT), part.reason()));
        named.put("headline", headline);
        named.put("summary", summary);
        named.put("justification", justification.text());
        return named;
    }

    private Ruling ruling() {
        Rating chosen = rating.getValue();
        return new Ruling(
                new AssessmentDetails(
                        chosen == null ? null : chosen.key(),
                        headline.getValue(),
                        summary.getValue(),
                        justification.text().getValue(),
                        framings.chosen()),
                fields.values().stream()
                        .map(FieldRulingPart::ruling)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
