package app.touchstone.anchoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage of one version of a text stands in another, and how sure that is.
 *
 * @param range in the new text, in UTF-16 units; null when nothing is proposed
 * @param score how alike the words are, from 0 to 1; 1 when not a character differs
 * @param others further places that fit as well, in reading order
 */
public record Carried(Outcome outcome, @Nullable TextRange range, double score, List<TextRange> others) {

    /** What became of a passage. Only the first two are sure enough to be done without a person. */
    public enum Outcome {
        /** The same words at the same offsets. */
        SAME,
        /** The same words with the same surroundings at other offsets. */
        MOVED,
        /** Something inside the passage was changed: the proposed range covers what it became. */
        EDITED,
        /** The words are there, but it cannot be told which of several places is meant, or the surroundings are new. */
        AMBIGUOUS,
        /** The words are gone. */
        LOST
    }

    public Carried {
        others = List.copyOf(others);
        if ((range == null) != (outcome == Outcome.LOST)) {
            throw new IllegalArgumentException(outcome + " with " + range);
        }
    }

    static Carried lost() {
        return new Carried(Outcome.LOST, null, 0, List.of());
    }

    /** Whether a person has to decide. */
    public boolean toDecide() {
        return outcome != Outcome.SAME && outcome != Outcome.MOVED;
    }
}
