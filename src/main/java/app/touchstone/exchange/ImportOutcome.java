package app.touchstone.exchange;

/** What becomes of one annotation of a file. */
public enum ImportOutcome {
    /** The offsets, counted in code points, lead to the quote. */
    EXACT(true),
    /** The offsets lead to the quote when counted in UTF-16 units, as many tools do. */
    UTF16(true),
    /** The quote stands there once, or once with these surroundings; there were no offsets. */
    QUOTE(true),
    /** The offsets are wrong, but the quote stands there once, or once with these surroundings. */
    QUOTE_NOT_OFFSETS(true),
    /** The quote stands there once, with other white space, quotation marks, dashes or accents. */
    OTHER_SPELLING(true),
    /** There is no quote to check; the offsets were taken at their word. */
    UNCHECKED(true),
    /** The quote stands there more than once, and nothing says which one is meant. */
    AMBIGUOUS(false),
    /** The quote is not in this text. */
    TEXT_DIFFERS(false),
    /** The offsets lie outside the text, or on nothing but white space. */
    OUTSIDE(false),
    /** Nothing in the annotation says where it belongs in a text. */
    NOWHERE(false),
    /** Its stretches overlap, are too many or too long. */
    NO_PASSAGE(false),
    /** Its comment is longer than a note may be. */
    LONG_NOTE(false),
    /** It could be placed, but its tag is no code; say which code it is. */
    CODE_UNKNOWN(false),
    /** Its tag is to be left out. */
    LEFT_OUT(false),
    /** Imported before, and still there. */
    ALREADY_THERE(false),
    /** The file has the same id further up. */
    TWICE(false);

    private final boolean placed;

    ImportOutcome(boolean placed) {
        this.placed = placed;
    }

    /** Whether a mark is made. */
    public boolean placed() {
        return placed;
    }
}
