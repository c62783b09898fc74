package app.touchstone.anchoring;

/** Why a stretch of a text cannot be a passage. */
public enum PassageProblem {
    /** It starts or ends where the text has no character. Detail: the length of the text in UTF-16 units. */
    OUTSIDE_TEXT,
    /** It ends where it starts, or before. No detail. */
    EMPTY,
    /** It starts or ends between the two halves of one character. Detail: the offset in UTF-16 units. */
    SPLITS_SURROGATE_PAIR,
    /** Nothing but white space stands there. No detail. */
    ONLY_WHITESPACE,
    /** Other words stand there than those quoted. Detail: what stands there, see {@link PassageException#found()}. */
    QUOTE_DIFFERS
}
