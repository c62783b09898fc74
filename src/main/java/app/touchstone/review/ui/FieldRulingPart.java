package app.touchstone.review.ui;

import app.touchstone.look.Labels;
import app.touchstone.review.Differences;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Ruling;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The decision on one field: whose value is taken, or neither and then which, and why. */
final class FieldRulingPart extends Div {

    private static final String NEITHER = "";

    private final Differences.Field field;
    private final transient List<OpenedAssessment> sides;
    private final transient Consumer<OpenedAssessment> take;
    private final Component own;
    private final RadioButtonGroup<String> taken = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea(getTranslation("review.adjudication.reason"));

    /** @param own where another value than any assessor's is chosen; offered only when neither is taken */
    FieldRulingPart(
            Differences.Field field,
            List<OpenedAssessment> sides,
            Component own,
            Consumer<OpenedAssessment> take,
            Runnable changed) {
        this.field = field;
        this.sides = sides;
        this.own = own;
        this.take = take;
        addClassNames("stack", "field-ruling");
        List<String> choice =
                new ArrayList<>(sides.stream().map(OpenedAssessment::letter).toList());
        choice.add(NEITHER);
        taken.setAriaLabel(getTranslation("review.dispute.decisionOn", Labels.of(this, field)));
        taken.setItems(choice);
        taken.setItemLabelGenerator(letter -> letter.equals(NEITHER)
                ? getTranslation("review.adjudication.neither")
                : getTranslation("review.adjudication.take", letter));
        taken.addValueChangeListener(event -> {
            offerOwn();
            if (event.isFromClient()) {
                chosen(event.getValue());
                changed.run();
            }
        });
        for (int i = 0; i < choice.size(); i++) {
            String letter = choice.get(i);
            Key digit = letter.equals(NEITHER) ? Key.DIGIT_0 : Key.of(String.valueOf(i + 1));
            Shortcuts.addShortcutListener(
                            this,
                            () -> {
                                taken.setValue(letter);
                                chosen(letter);
                                changed.run();
                            },
                            digit)
                    .listenOn(taken);
        }
        reason.setAriaLabel(getTranslation("review.adjudication.reasonOf", Labels.of(this, field)));
        reason.setPlaceholder(getTranslation("review.dispute.why"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setValueChangeTimeout(RulingForm.PAUSE_MILLIS);
        reason.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        add(taken, own, reason);
        offerOwn();
    }

    private void chosen(String letter) {
        sides.stream().filter(side -> side.letter().equals(letter)).findFirst().ifPresent(take);
    }

    private void offerOwn() {
        own.setVisible(NEITHER.equals(taken.getValue()));
    }

    TextArea reason() {
        return reason;
    }

    void show(Ruling.FieldRuling ruled) {
        taken.setValue(ruled.taken() == null ? NEITHER : ruled.taken());
        reason.setValue(ruled.reason());
    }

    /** Nothing while nothing has been chosen. */
    Optional<Ruling.FieldRuling> ruling() {
        String chosen = taken.getValue();
        return chosen == null
                ? Optional.empty()
                : Optional.of(new Ruling.FieldRuling(field, chosen.equals(NEITHER) ? null : chosen, reason.getValue()));
    }
}
