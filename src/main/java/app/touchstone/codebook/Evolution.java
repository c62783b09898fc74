package app.touchstone.codebook;

import app.touchstone.account.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Marks brought over to a version of a codebook.
 *
 * @param number the version
 * @param moved how many got its code
 * @param toDecide how many were left to a person
 * @param undoneAt when it was taken back, null while it holds
 */
public record Evolution(
        EvolutionId id,
        CodebookId codebook,
        int number,
        int moved,
        int toDecide,
        PersonId madeBy,
        Instant madeAt,
        @Nullable Instant undoneAt) {}
