package app.touchstone.review;

/** How a passage that one assessor marked with a code compares with what the others marked; the mildest first. */
public enum PassageKind {
    /** The others gave the same code to the same stretch. */
    SAME,
    /** The same code, to a stretch that overlaps. */
    BOUNDARY,
    /** The same stretch, under another code. */
    LABEL,
    /** Somebody else marked nothing of the kind there. */
    MISSED
}
