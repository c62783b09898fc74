package app.touchstone.site;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A codebook as a page sets it: its codes in their order, each with its depth. */
record CodeShelf(Codebook book, List<Line> lines) {

    /** @param depth 0 at the top */
    record Line(Code code, int depth) {

        public String hue() {
            return "report-hue-" + code.colour().name().toLowerCase(Locale.ROOT);
        }

        /** The heading's level on the page, not deeper than HTML has them. */
        public int level() {
            return Math.min(2 + depth, 6);
        }
    }

    static CodeShelf of(Codebook book) {
        Map<CodeId, Integer> depths = new HashMap<>();
        List<Line> lines = book.codes().stream()
                .map(code -> {
                    CodeId parent = code.parent();
                    int depth = parent == null ? 0 : depths.getOrDefault(parent, 0) + 1;
                    depths.put(code.id(), depth);
                    return new Line(code, depth);
                })
                .toList();
        return new CodeShelf(book, lines);
    }
}
