package app.touchstone.marking;

import app.touchstone.account.PersonId;
import app.touchstone.anchoring.Carried.Outcome;
import app.touchstone.anchoring.TextRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mark of an older snapshot on the newest one.
 *
 * @param mark as it stands on the older snapshot
 * @param proposed where its pieces are thought to be now; empty when they are lost
 * @param score how alike the words are, from 0 to 1
 * @param carried the mark on the newest snapshot, null as long as there is none
 * @param version for deciding: the one that was read
 */
public record CarriedMark(
        CarriedMarkId id,
        Mark mark,
        Outcome outcome,
        List<TextRange> proposed,
        double score,
        CarryDecision decision,
        @Nullable MarkId carried,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        long version) {

    public CarriedMark {
        proposed = List.copyOf(proposed);
    }
}
