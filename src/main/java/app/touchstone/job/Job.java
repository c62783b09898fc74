package app.touchstone.job;

import app.touchstone.account.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of background work as it stands.
 *
 * @param kind which sort of work, such as {@code dossier}; its name is the text {@code job.kind.KIND}
 * @param title what it works on, in words of the person who started it
 * @param done how many steps are done, of {@code total}
 * @param total 0 while nobody knows
 * @param outcome what came of it, by names that the kind gives; empty until it is done
 * @param problem key of the translations of what went wrong, with its arguments; empty while nothing did
 */
public record Job(
        JobId id,
        String kind,
        String title,
        JobState state,
        long done,
        long total,
        Map<String, Object> outcome,
        String problem,
        List<Object> problemArguments,
        PersonId startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public Job {
        outcome = Map.copyOf(outcome);
        problemArguments = List.copyOf(problemArguments);
    }

    /** How much of it is done, 0 to 1; 0 while the total is unknown. */
    public double share() {
        return total <= 0 ? 0 : Math.min(1, (double) done / total);
    }
}
