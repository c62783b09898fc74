package app.touchstone.review.ui;

import app.touchstone.look.Labels;
import app.touchstone.review.Differences;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Ruling;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The decision on one field: whose value is taken, or neither, and why. */
final class FieldRulingPart extends Div {

    private static final String NEITHER = "";

    private final Differences.Field field;
    private final RadioButtonGroup<String> taken = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea(getTranslation("review.adjudication.reason"));

    FieldRulingPart(Differences.Field field, List<OpenedAssessment> sides, Consumer<OpenedAssessment> take) {
        this.field = field;
        addClassNames("stack", "field-ruling");
        List<String> choice =
                new ArrayList<>(sides.stream().map(OpenedAssessment::letter).toList());
        choice.add(NEITHER);
        taken.setLabel(Labels.of(this, field));
        taken.setItems(choice);
        taken.setItemLabelGenerator(letter -> letter.equals(NEITHER)
                ? getTranslation("review.adjudication.neither")
                : getTranslation("review.adjudication.take", letter));
        taken.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                sides.stream()
                        .filter(side -> side.letter().equals(event.getValue()))
                        .findFirst()
                        .ifPresent(take);
            }
        });
        reason.setAriaLabel(getTranslation("review.adjudication.reasonOf", Labels.of(this, field)));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        add(taken, reason);
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
