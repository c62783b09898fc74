package app.touchstone.marking.ui;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.ui.CodeReading;
import app.touchstone.codebook.ui.Guidelines;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to code, to be read beside the text while marking: what each code means, where it ends, with examples and counterexamples;
 * that of the chosen mark by itself. Built when somebody looks for the first time, so that marking pays nothing for it.
 */
final class BesideGuidelines extends Div {

    private final Supplier<List<Codebook>> books;
    private @Nullable CodeReading reading;
    private @Nullable Code chosen;
    private boolean shown;

    /** @param books the newest version of each codebook */
    BesideGuidelines(Supplier<List<Codebook>> books) {
        this.books = books;
        addClassNames("stack", "beside-guidelines");
    }

    void shown(boolean now) {
        shown = now;
        if (shown) {
            show();
        }
    }

    /** The code of the chosen mark; null when none is chosen, or a claim. */
    void choose(@Nullable Code code) {
        chosen = code;
        if (shown) {
            show();
        }
    }

    private void show() {
        if (reading == null) {
            build(books.get());
        }
        if (reading != null && chosen != null) {
            reading.show(chosen);
        }
    }

    private void build(List<Codebook> newest) {
        List<Code> codes =
                newest.stream().flatMap(book -> book.codes().stream()).toList();
        removeAll();
        if (codes.isEmpty()) {
            add(new Paragraph(getTranslation("marking.guidelines.none")));
            return;
        }
        reading = new CodeReading(codes);
        add(reading);
        newest.stream().filter(BesideGuidelines::guides).map(Guidelines::new).forEach(this::add);
    }

    private static boolean guides(Codebook book) {
        return !book.guideline().isBlank()
                || !book.description().isBlank()
                || book.codes().stream().anyMatch(code -> !code.guideline().isBlank());
    }
}
