package app.touchstone.insight.ui;

import app.touchstone.insight.Figure;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The figures over all, each with a sentence that says how to read it. */
final class FigureCards extends Div {

    FigureCards(List<Figure> figures) {
        addClassName("equal-columns");
        figures.forEach(figure -> add(card(figure)));
    }

    private Div card(Figure figure) {
        Paragraph value = new Paragraph(FigureTexts.value(this, figure));
        value.addClassName(figure.value() == null ? "figure-undefined" : "figure-value");
        Paragraph how =
                new Paragraph(getTranslation("insight.how." + figure.reading().name()));
        how.addClassName("soft");
        Div card = new Div(new H2(Labels.of(this, figure.reading())), value);
        String interval = FigureTexts.interval(this, figure);
        if (!interval.isEmpty()) {
            card.add(new Paragraph(interval));
        }
        card.add(how);
        card.addClassNames("card", "figure-card");
        return card;
    }
}
