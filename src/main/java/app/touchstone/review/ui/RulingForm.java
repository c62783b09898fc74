package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.look.Asking;
import app.touchstone.look.Told;
import app.touchstone.review.Adjudication;
import app.touchstone.review.Adjudications;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Differences;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Ruling;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the dispute is decided: each field with its reason, then the verdict's words. */
final class RulingForm extends Section {

    private final CurrentMember current;
    private final Adjudications adjudications;
    private final ClaimId claim;
    private final Runnable decided;
    private final Map<Differences.Field, FieldRulingPart> fields = new LinkedHashMap<>();
    private final RatingField rating = new RatingField();
    private final FramingsField framings = new FramingsField();
    private final TextField headline = new TextField(getTranslation("review.headline"));
    private final TextArea summary = new TextArea(getTranslation("review.summary"));
    private final TextArea justification = new TextArea(getTranslation("review.justification"));
    private final Span status = new Span();
    private Ruling stored;
    private long version;

    RulingForm(
            CurrentMember current,
            Adjudications adjudications,
            Method method,
            ClaimId claim,
            List<OpenedAssessment> sides,
            Differences differences,
            Runnable decided) {
        this.current = current;
        this.adjudications = adjudications;
        this.claim = claim;
        this.decided = decided;
        addClassNames("card", "form", "ruling-form");
        Member member = current.get();
        VerdictScale scale = method.scale(member, sides.getFirst().scale());
        rating.offer(scale);
        rating.setLabel(getTranslation("review.adjudication.own"));
        framings.offer(method.codes(member, null));
        summary.setHelperText(getTranslation("review.summary.words", 0, AssessmentDetails.SUMMARY_WORDS));
        summary.addValueChangeListener(event -> summary.setHelperText(getTranslation(
                "review.summary.words", AssessmentDetails.words(event.getValue()), AssessmentDetails.SUMMARY_WORDS)));
        justification.setHelperText(getTranslation("review.justification.rule"));
        headline.setMaxLength(200);
        for (Differences.Field field : differences.fields()) {
            FieldRulingPart part = new FieldRulingPart(field, sides, side -> take(field, side, scale));
            part.add(field == Differences.Field.RATING ? rating : framings);
            fields.put(field, part);
            add(part);
        }
        stored = begin(sides.getFirst(), member);
        show(stored, scale);
        add(new H2(getTranslation("review.adjudication.outcome")), words(sides), headline, summary, justification);
        add(actions());
    }

    /** The kept ruling; else the words of A, which both agree on as far as they agree. */
    private Ruling begin(OpenedAssessment first, Member member) {
        return adjudications
                .of(member, claim)
                .map(kept -> {
                    version = kept.version();
                    return kept.ruling();
                })
                .orElseGet(() -> new Ruling(
                        new AssessmentDetails(
                                fields.containsKey(Differences.Field.RATING)
                                        ? null
                                        : first.details().rating(),
                                "",
                                "",
                                "",
                                fields.containsKey(Differences.Field.FRAMINGS)
                                        ? Set.of()
                                        : first.details().framings()),
                        List.of()));
    }

    private void show(Ruling ruling, VerdictScale scale) {
        AssessmentDetails outcome = ruling.outcome();
        rating.setValue(
                outcome.rating() == null ? null : scale.rating(outcome.rating()).orElse(null));
        framings.show(outcome.framings());
        headline.setValue(outcome.headline());
        summary.setValue(outcome.summary());
        justification.setValue(outcome.justification());
        ruling.fields().forEach(one -> {
            FieldRulingPart part = fields.get(one.field());
            if (part != null) {
                part.show(one);
            }
        });
    }

    private void take(Differences.Field field, OpenedAssessment side, VerdictScale scale) {
        switch (field) {
            case RATING ->
                rating.setValue(
                        scale.rating(String.valueOf(side.details().rating())).orElse(null));
            case FRAMINGS -> framings.show(side.details().framings());
        }
    }

    private Div words(List<OpenedAssessment> sides) {
        Div choice = new Div();
        choice.addClassName("actions");
        sides.forEach(side ->
                choice.add(new Button(getTranslation("review.adjudication.words", side.letter()), event -> {
                    headline.setValue(side.details().headline());
                    summary.setValue(side.details().summary());
                    justification.setValue(side.details().justification());
                })));
        return choice;
    }

    private Div actions() {
        Button keep = new Button(getTranslation("review.adjudication.keep"), event -> keep());
        Button decide = new Button(getTranslation("review.adjudication.decide"), event -> askToDecide());
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        status.addClassName("soft");
        status.getElement().setAttribute("role", "status");
        Div actions = new Div(decide, keep, status);
        actions.addClassName("actions");
        return actions;
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
            status.setText(getTranslation("review.adjudication.kept"));
            return true;
        } catch (RuntimeException problem) {
            Told.at(this, problem, named());
            if (problem instanceof Problem known && known.kind() == Problem.Kind.STALE) {
                status.setText(getTranslation("review.adjudication.theirs"));
            }
            return false;
        }
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
        named.put("justification", justification);
        return named;
    }

    private Ruling ruling() {
        Rating chosen = rating.getValue();
        return new Ruling(
                new AssessmentDetails(
                        chosen == null ? null : chosen.key(),
                        headline.getValue(),
                        summary.getValue(),
                        justification.getValue(),
                        framings.chosen()),
                fields.values().stream()
                        .map(FieldRulingPart::ruling)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
