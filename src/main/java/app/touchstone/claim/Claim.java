package app.touchstone.claim;

import app.touchstone.account.PersonId;
import java.time.Instant;

/**
 * A claim of the desk.
 *
 * @param number the one people call it by: 1, 2, 3, … on its desk
 * @param round how many times it has been opened for review, from 1
 * @param version for changing it: the one that was read
 */
public record Claim(
        ClaimId id,
        long number,
        ClaimDetails details,
        ClaimState state,
        int round,
        PersonId madeBy,
        Instant madeAt,
        Instant changedAt,
        long version) {}
