package app.touchstone.document;

import app.touchstone.anchoring.TextRange;
import java.util.List;

/**
 * A text taken out of what a person pasted or uploaded, in canonical form.
 *
 * <p>Canonical: newlines are {@code \n}; blocks stand apart by one empty line and never hold one; no byte order mark;
 * characters that neither a database nor XML can carry (control characters, halves of pairs) are U+FFFD. Otherwise as it
 * came, so no Unicode normalisation.
 *
 * @param text never empty
 * @param blocks ascending, without overlap; outside them stands nothing but newlines
 * @param imprint what the file says of itself
 * @param mediaType what the content was found to be, such as {@code application/pdf}
 */
public record ExtractedText(String text, List<Block> blocks, Imprint imprint, String mediaType) {

    /** @throws IllegalArgumentException when the blocks are not as promised */
    public ExtractedText {
        blocks = List.copyOf(blocks);
        int reached = 0;
        for (Block block : blocks) {
            TextRange range = block.range();
            if (range.start() < reached || range.end() > text.length()) {
                throw new IllegalArgumentException("a block out of order: " + block);
            }
            requireGap(text, reached, range.start());
            reached = range.end();
        }
        requireGap(text, reached, text.length());
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a text without a block");
        }
    }

    private static void requireGap(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) != '\n') {
                throw new IllegalArgumentException("text outside the blocks at " + at);
            }
        }
    }
}
