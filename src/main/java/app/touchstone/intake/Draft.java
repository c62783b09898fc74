package app.touchstone.intake;

import app.touchstone.claim.BatchClaim;
import app.touchstone.evidence.Stance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item will become.
 *
 * @param identifier what names it in its file's world; empty when it has no name
 */
record Draft(String identifier, BatchClaim claim, List<NewEvidence> evidence) {

    Draft {
        evidence = List.copyOf(evidence);
    }

    /** Evidence whose source is known by its name only. */
    record NewEvidence(
            String source,
            String sourceAddress,
            String question,
            String answer,
            String quote,
            Stance stance,
            String address,
            @Nullable LocalDate accessedOn) {}
}
