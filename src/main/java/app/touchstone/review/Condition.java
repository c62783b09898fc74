package app.touchstone.review;

/** What must hold for a claim to move. A refused move names the first of these that failed. */
public enum Condition {
    /** It appears somewhere: a passage or an address. */
    APPEARS_SOMEWHERE,
    /** There is evidence that has not been withdrawn. */
    HAS_EVIDENCE,
    /** As many assessments are sealed as the policy of the round asks for. Only moves nobody asks for may depend on it. */
    ENOUGH_SEALED,
    /** All sealed assessments of the round agree by the policy of the round. */
    ALL_AGREE,
    /** Sealed assessments of the round differ. */
    THEY_DIFFER,
    /** The policy of the round lets this person adjudicate. */
    MAY_ADJUDICATE,
    /** This person never assessed the claim. */
    NOT_AN_ASSESSOR,
    /** Each field in dispute has been decided. */
    DECIDED,
    /** There is a verdict for this round. */
    HAS_VERDICT,
    /** Where the policy asks for it: another editor has approved what is about to go out. */
    APPROVED,
    /** Every item of the publication gate is met. */
    GATE_MET,
    /** A new edition tells its readers; it is made from the report. */
    EDITION_MADE,
    /** A reason was given. */
    REASON_GIVEN
}
