package app.touchstone.review;

import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
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
        String place) {

    /** Where it leads in the workspace. */
    public String leadsTo() {
        return leadsTo(kind, claim, place);
    }

    static String leadsTo(NoticeKind kind, @Nullable ClaimId claim, String place) {
        if (claim == null) {
            return place;
        }
        return switch (kind) {
            case DISPUTED -> ReviewPlaces.adjudication(claim);
            case REPORT_TOUCHED -> ClaimPlaces.report(claim);
            default -> ClaimPlaces.workspace(claim);
        };
    }
}
