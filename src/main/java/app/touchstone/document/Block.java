package app.touchstone.document;

import app.touchstone.anchoring.TextRange;

/**
 * A heading, paragraph, list item or quotation of a text.
 *
 * @param level see {@link BlockKind}; 0 to 9, deeper nesting is counted as 9
 * @param range where it stands, in UTF-16 units of the canonical text
 */
public record Block(BlockKind kind, int level, TextRange range) {

    static final int DEEPEST = 9;

    /** @throws IllegalArgumentException for a level that the kind does not know */
    public Block {
        int highest = kind == BlockKind.HEADING ? 6 : kind == BlockKind.PARAGRAPH ? 0 : DEEPEST;
        int lowest = kind == BlockKind.PARAGRAPH ? 0 : 1;
        if (level < lowest || level > highest) {
            throw new IllegalArgumentException(kind + " of level " + level);
        }
    }
}
