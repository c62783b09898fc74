package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.ScaleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's assessment of a claim in one round.
 *
 * @param scale the version of the verdict scale its rating is from
 * @param sealedAt null while it is a private draft; once sealed it never changes
 */
public record Assessment(
        AssessmentId id,
        ClaimId claim,
        PersonId assessor,
        int round,
        ScaleId scale,
        AssessmentDetails details,
        @Nullable Instant sealedAt,
        long version) {

    public boolean sealed() {
        return sealedAt != null;
    }
}
