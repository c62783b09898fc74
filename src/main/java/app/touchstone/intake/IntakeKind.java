package app.touchstone.intake;

/** What a file is. */
public enum IntakeKind {
    /** ClaimReviews in JSON-LD, or in a page that carries some. */
    CLAIM_REVIEW,
    /** A table of values with a delimiter between. */
    CSV,
    /** A workbook; its first sheet is read. */
    XLSX,
    /** One JSON object a line, or an array of them. */
    JSON_LINES;

    /** Whether its columns are told apart by a mapping. */
    public boolean isTable() {
        return this != CLAIM_REVIEW;
    }
}
