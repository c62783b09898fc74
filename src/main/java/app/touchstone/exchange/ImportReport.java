package app.touchstone.exchange;

import app.touchstone.marking.MarkBatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, or did.
 *
 * @param annotations how many the file has; one with several tags has several rows
 * @param counts how many rows have each outcome
 * @param unknown the tags that are no code yet, the most frequent first
 * @param batch what was made, null of a dry run and when there was nothing to make
 */
public record ImportReport(
        boolean dryRun,
        int annotations,
        Map<ImportOutcome, Integer> counts,
        List<UnknownLabel> unknown,
        List<ImportRow> rows,
        @Nullable MarkBatch batch) {

    /** @param times how many annotations have this tag */
    public record UnknownLabel(String label, int times) {}

    /** How many marks are made, or would be. */
    public int placed() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().placed())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
