package app.touchstone.exchange;

import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** {@code claim/evidence.json} of a bundle. */
record BundledEvidence(List<Source> sources, List<Item> evidence, List<Capture> captures) {

    record Source(
            UUID id,
            String name,
            SourceKind kind,
            SourceType type,
            String country,
            String language,
            String address,
            String note) {}

    record Item(
            int number,
            UUID source,
            String question,
            String answer,
            String quote,
            Stance stance,
            String address,
            LocalDate accessedOn,
            boolean withdrawn) {}

    /**
     * @param evidence numbers of the evidence it belongs to
     * @param file in the bundle
     * @param fileSha256 of that file
     */
    record Capture(UUID id, List<Integer> evidence, String address, Instant takenAt, String file, String fileSha256) {}
}
