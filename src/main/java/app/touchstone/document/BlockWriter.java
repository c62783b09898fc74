package app.touchstone.document;

import app.touchstone.anchoring.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts blocks together into one canonical text. Every reader of a format ends here, so the promises are kept once. */
final class BlockWriter {

    private static final Pattern EMPTY_LINES = Pattern.compile("\n[\\s\\u00A0]*\n");

    /** Ten long novels have fewer; each block costs a reader's browser an element and the database some 70 bytes. */
    static final int MOST_BLOCKS = 100_000;

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    BlockWriter(Budget budget) {
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    /**
     * Adds a block; one that holds empty lines becomes several, one that shows nothing becomes none.
     *
     * @throws ExtractionException TOO_MUCH_TEXT, TOO_MANY_BLOCKS, TOO_SLOW
     */
    void add(BlockKind kind, int level, String content) {
        budget.requireTime();
        String trimmed = CanonicalText.trimmed(CanonicalText.clean(content));
        for (String part : EMPTY_LINES.split(trimmed)) {
            append(kind, level, part);
        }
    }

    /**
     * The finished text. A missing title is taken from a heading that opens the text.
     *
     * @param whenEmpty what it means when there is no text
     * @throws ExtractionException with {@code whenEmpty}
     */
    ExtractedText finish(Imprint imprint, String mediaType, ExtractionProblem whenEmpty) {
        if (blocks.isEmpty()) {
            throw new ExtractionException(whenEmpty);
        }
        String whole = text.toString();
        Block first = blocks.getFirst();
        boolean named = !imprint.title().isEmpty() || first.kind() != BlockKind.HEADING;
        return new ExtractedText(
                whole,
                blocks,
                named
                        ? imprint
                        : imprint.withTitle(CanonicalText.line(first.range().in(whole), 500)),
                mediaType);
    }

    private void append(BlockKind kind, int level, String part) {
        if (part.isEmpty()) {
            return;
        }
        budget.requireUnits((long) text.length() + part.length() + 2);
        if (blocks.size() == MOST_BLOCKS) {
            throw new ExtractionException(ExtractionProblem.TOO_MANY_BLOCKS, MOST_BLOCKS);
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(part);
        blocks.add(new Block(kind, Math.min(level, Block.DEEPEST), new TextRange(start, text.length())));
    }
}
