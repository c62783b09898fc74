package app.touchstone.document;

import java.util.List;

/** Shows a text's blocks one a line, so that a test reads like the page: {@code # } headings, {@code * } items, {@code > } quotes. */
final class Outline {

    private Outline() {}

    static List<String> of(ExtractedText text) {
        return text.blocks().stream()
                .map(block -> sign(block) + block.range().in(text.text()).replace("\n", "⏎"))
                .toList();
    }

    private static String sign(Block block) {
        String sign =
                switch (block.kind()) {
                    case HEADING -> "#";
                    case LIST_ITEM -> "*";
                    case QUOTE -> ">";
                    case PARAGRAPH -> "";
                };
        return sign.isEmpty() ? "" : sign.repeat(block.level()) + " ";
    }
}
