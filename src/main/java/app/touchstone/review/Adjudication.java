package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * The work on a dispute.
 *
 * @param version 0 while nobody has written anything
 * @param editedBy who wrote last, null while nobody has
 */
public record Adjudication(
        ClaimId claim,
        Ruling ruling,
        boolean decided,
        long version,
        @Nullable PersonId editedBy) {

    /** What was decided otherwise than an assessor had it. */
    public record Divergence(Differences.Field field, String reason) {}
}
