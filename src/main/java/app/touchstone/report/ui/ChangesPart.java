package app.touchstone.report.ui;

import app.touchstone.report.EditionChanges;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** What an edition says otherwise than the one before: taken out is struck through, added is underlined. */
final class ChangesPart extends Div {

    ChangesPart(EditionChanges changes) {
        addClassName("changes");
        if (changes.changes().isEmpty()) {
            add(new Paragraph(getTranslation("publishing.changes.none")));
        }
        changes.changes().forEach(change -> {
            Paragraph text = new Paragraph();
            text.addClassName("typed");
            change.pieces().forEach(piece -> text.getElement().appendChild(element(piece)));
            add(new H4(change.label()), text);
        });
    }

    private static Element element(EditionChanges.Piece piece) {
        Element element =
                switch (piece.kind()) {
                    case SAME -> new Element("span");
                    case GONE -> new Element("del");
                    case NEW -> new Element("ins");
                };
        return element.setText(piece.text());
    }
}
