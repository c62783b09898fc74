package app.touchstone.intake;

import app.touchstone.account.PersonId;
import app.touchstone.job.JobId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in.
 *
 * @param bytes how large it is, unpacked
 * @param reading how its columns are read; says nothing for ClaimReviews
 * @param counts how many items come to what; empty until it was looked at
 * @param job the last work on it
 */
public record Intake(
        IntakeId id,
        String name,
        IntakeKind kind,
        long bytes,
        String sha256,
        IntakeState state,
        TableReading reading,
        Map<ItemOutcome, Long> counts,
        @Nullable JobId job,
        PersonId madeBy,
        Instant madeAt) {

    public Intake {
        counts = Map.copyOf(counts);
    }

    public long count(ItemOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    public long items() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
