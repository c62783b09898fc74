package app.touchstone.codebook.ui;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebook;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.modulith.NamedInterface;

/** How to code, to read beside a text: what the codebook says of itself, and then what its codes say. */
@NamedInterface("guidelines")
public final class Guidelines extends Details {

    public Guidelines(Codebook book) {
        setSummaryText(getTranslation("codebook.guidelines.of", book.name()));
        Div text = new Div();
        text.addClassNames("stack", "guidelines");
        paragraphs(text, book.guideline().isBlank() ? book.description() : book.guideline());
        for (Code code : book.codes()) {
            if (!code.guideline().isBlank()) {
                text.add(new H3(code.path()));
                paragraphs(text, code.guideline());
            }
        }
        add(text);
    }

    private static void paragraphs(Div into, String text) {
        for (String paragraph : text.split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                into.add(new Paragraph(paragraph.strip()));
            }
        }
    }
}
