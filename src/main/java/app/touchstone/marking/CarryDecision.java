package app.touchstone.marking;

/** What was decided about a mark of an older text on the newer one. */
public enum CarryDecision {
    /** A person has to say. */
    WAITING,
    /** The same words with the same surroundings: carried without asking, and listed. */
    BY_ITSELF,
    /** A person took what was proposed. */
    ACCEPTED,
    /** A person showed the place. */
    PLACED,
    /** A person said that it is gone. */
    RETIRED
}
