package app.touchstone.intake;

/** What becomes of one item of a file. */
public enum ItemOutcome {
    /** It will be a claim. */
    NEW,
    /** It is there already: in the file or on the desk. */
    DUPLICATE,
    /** Something is wrong with it; it is left out. */
    FAULTY,
    IMPORTED,
    TAKEN_BACK,
    /** It was imported, and stays although the rest was taken back: somebody has worked on it. */
    KEPT
}
