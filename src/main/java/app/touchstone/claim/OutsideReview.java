package app.touchstone.claim;

import app.touchstone.account.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review of another fact-checker, attached to a claim: "already checked by".
 *
 * @param meaning what the desk's map says their rating word means; null while nobody has said
 */
public record OutsideReview(
        OutsideReviewId id,
        OutsideReviewDetails details,
        @Nullable RatingMeaning meaning,
        PersonId addedBy,
        Instant addedAt) {}
