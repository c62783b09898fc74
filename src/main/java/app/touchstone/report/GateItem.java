package app.touchstone.report;

/**
 * What must be true before a report goes out, after the commitments of the fact-checkers' code of principles
 * (International Fact-Checking Network): sources, method, fairness to the claimant, openness on interests.
 */
public enum GateItem {
    /** The claim is settled. */
    SETTLED,
    /** At least one piece of evidence is from a primary or official source. */
    PRIMARY_SOURCE,
    /** Every sentence of the justification cites evidence or is marked as reasoning. */
    EVERY_SENTENCE_CITED,
    /** Every piece of evidence that has an address has an archived copy: pages change, the copy does not. */
    CAPTURES_PRESENT,
    /** The claimant was asked, or the reason why not is given. */
    RIGHT_OF_REPLY,
    /** The authors' interests are declared. */
    INTERESTS_DECLARED,
    /** The ClaimReview has no error. */
    CLAIM_REVIEW_VALID;

    /** Whether an editor may let it pass, with a reason that is published. Without a verdict, or with a broken ClaimReview, nothing goes out. */
    public boolean mayBeWaived() {
        return this != SETTLED && this != CLAIM_REVIEW_VALID;
    }
}
