package app.touchstone.review;

import app.touchstone.claim.ClaimId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one person was told.
 *
 * @param claim null when it is about no claim
 * @param number the claim's; 0 without one
 * @param wording the claim's, or what else it is about
 * @param readAt null while it is new
 * @param place where it leads in the workspace; empty for its claim
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        @Nullable ClaimId claim,
        long number,
        String wording,
        Instant at,
        @Nullable Instant readAt,
        String place) {}
