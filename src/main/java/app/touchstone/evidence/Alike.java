package app.touchstone.evidence;

/**
 * Evidence that is there already and much like what is to be added.
 *
 * @param likeness how alike, 0 to 1; 1 for the very same
 */
public record Alike(EvidenceId id, int number, String question, AlikeBy how, double likeness) {

    /** What makes it alike. */
    public enum AlikeBy {
        /** The same words are quoted. */
        SAME_QUOTE,
        /** The same address is asked the same question. */
        SAME_QUESTION,
        /** Most of the words are the same. */
        NEAR,
        /** The same address, or the same archived copy, asked something else. */
        SAME_ADDRESS
    }
}
