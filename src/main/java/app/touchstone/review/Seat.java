package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place among those who assess a claim in one round. It never tells whether its holder has sealed.
 *
 * @param givenBy who gave it; the holder themselves when they took it
 * @param away until when the holder is away, null when they are here
 * @param gone whether the holder may not sign in any more or does not assess any more
 */
public record Seat(
        ClaimId claim,
        int round,
        PersonId person,
        String name,
        PersonId givenBy,
        Instant givenAt,
        @Nullable LocalDate away,
        boolean gone) {}
