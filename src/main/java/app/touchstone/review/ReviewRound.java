package app.touchstone.review;

import app.touchstone.claim.ClaimId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round of judging a claim, under the policy it began with.
 *
 * @param dueAt until when assessments can be sealed, null for no deadline
 * @param openedAt when all were sealed and could be read; null before, and for ever when it was called back
 */
public record ReviewRound(
        ClaimId claim,
        int number,
        DeskPolicy policy,
        Instant beganAt,
        @Nullable Instant dueAt,
        @Nullable Instant openedAt) {

    public boolean opened() {
        return openedAt != null;
    }

    boolean late(Instant now) {
        return dueAt != null && now.isAfter(dueAt);
    }
}
