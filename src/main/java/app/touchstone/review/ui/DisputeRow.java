package app.touchstone.review.ui;

import app.touchstone.review.OpenedAssessment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;

/** One field of a dispute: what each assessor has, beside each other, and at the end what is decided. */
final class DisputeRow extends Section {

    private final List<OpenedAssessment> sides;
    private final Span sign = new Span();
    private final Span said = new Span();

    /** @param how in which way they differ, empty when there is nothing more to say */
    DisputeRow(String title, boolean differs, String how, List<OpenedAssessment> sides) {
        this.sides = sides;
        addClassName("dispute-row");
        setClassName("differs", differs);
        sign.setText(differs ? "≠" : "=");
        sign.addClassName("dispute-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        said.setText(getTranslation(differs ? "review.dispute.differs" : "review.dispute.same"));
        said.addClassName("visually-hidden");
        Div field = new Div(new H2(sign, new Span(title), said));
        field.addClassName("dispute-field");
        if (!how.isEmpty()) {
            Paragraph words = new Paragraph(how);
            words.addClassName("soft");
            field.add(words);
        }
        add(field);
    }

    /** Neither the same nor in dispute: everybody has their own. */
    DisputeRow uncompared() {
        sign.setVisible(false);
        said.setVisible(false);
        return this;
    }

    /** What each assessor has. */
    DisputeRow each(Function<OpenedAssessment, Component> shown) {
        sides.forEach(side -> {
            Span letter = new Span(side.letter());
            letter.addClassName("dispute-letter");
            Div cell = new Div(letter, shown.apply(side));
            cell.addClassName("dispute-cell");
            add(cell);
        });
        return this;
    }

    /** What all have together, over the whole width. */
    DisputeRow together(Component shown) {
        Div cell = new Div(shown);
        cell.addClassNames("dispute-cell", "dispute-wide");
        add(cell);
        return this;
    }

    DisputeRow decided(Component... decision) {
        Div cell = new Div(decision);
        cell.addClassNames("dispute-decision", "stack");
        add(cell);
        return this;
    }
}
