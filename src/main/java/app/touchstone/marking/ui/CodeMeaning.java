package app.touchstone.marking.ui;

import app.touchstone.codebook.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What a code means: its definition, what it includes and what not, and an example. */
final class CodeMeaning extends Div {

    private final Paragraph definition = new Paragraph();
    private final Span included = new Span();
    private final Span excluded = new Span();
    private final Span shown = new Span();
    private final Paragraph includes = said("marking.inspector.includes", included);
    private final Paragraph excludes = said("marking.inspector.excludes", excluded);
    private final Paragraph example = said("marking.inspector.example", shown);

    CodeMeaning() {
        addClassName("stack");
        definition.addClassName("soft");
        add(definition, includes, excludes, example);
    }

    void show(@Nullable Code code) {
        MarkInspector.hidden(this, code == null);
        if (code != null) {
            definition.setText(code.definition());
            included.setText(" " + code.includes());
            MarkInspector.hidden(includes, code.includes().isBlank());
            excluded.setText(" " + code.excludes());
            MarkInspector.hidden(excludes, code.excludes().isBlank());
            shown.setText(" " + code.example());
            MarkInspector.hidden(example, code.example().isBlank());
        }
    }

    private Paragraph said(String key, Span text) {
        Span term = new Span(getTranslation(key));
        term.addClassName("term");
        Paragraph line = new Paragraph(term, text);
        line.addClassName("soft");
        return line;
    }
}
