package app.touchstone.document;

/** What a stretch of a text is to its reader. */
public enum BlockKind {
    /** Level 1 (the title) to 6. */
    HEADING,
    /** Level 0. */
    PARAGRAPH,
    /** Level 1 for the outermost list. The text carries its own marker, {@code • } or {@code 1. }: screens add none. */
    LIST_ITEM,
    /** A block quotation; level 1, or deeper inside another. */
    QUOTE
}
