package app.touchstone.review;

/** What must hold for a claim to move. A refused move names the first of these that failed. */
public enum Condition {
    /** It appears somewhere: a passage or an address. */
    APPEARS_SOMEWHERE,
    /** There is evidence that has not been withdrawn. */
    HAS_EVIDENCE,
    /** Nobody has sealed an assessment in this round. */
    NOTHING_SEALED,
    /** As many assessments are sealed as the desk's policy asks for. */
    ENOUGH_SEALED,
    /** All sealed assessments of the round give the same rating and the same framings. */
    ALL_AGREE,
    /** Sealed assessments of the round differ. */
    THEY_DIFFER,
    /** Each field in dispute has been decided. */
    DECIDED,
    /** There is a verdict for this round. */
    HAS_VERDICT,
    /** Every item of the publication gate is met. */
    GATE_MET,
    /** A new edition tells its readers; it is made from the report. */
    EDITION_MADE,
    /** A reason was given. */
    REASON_GIVEN
}
