package app.touchstone.exchange;

import app.touchstone.evidence.AnswerKind;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code claim/evidence.json} of a bundle. */
record BundledEvidence(List<Source> sources, List<Item> evidence, List<Capture> captures) {

    /** @throws NullPointerException when something is not told */
    BundledEvidence {
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
        // a bundle of before may have none
        captures = List.copyOf(Objects.requireNonNullElse(captures, List.of()));
    }

    record Source(
            UUID id,
            String name,
            SourceKind kind,
            SourceType type,
            String country,
            String language,
            String address,
            String note) {

        Source {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }
    }

    /** @param answerKind null in a bundle of before */
    record Item(
            int number,
            UUID source,
            String question,
            @Nullable AnswerKind answerKind,
            String answer,
            String quote,
            Stance stance,
            String address,
            LocalDate accessedOn,
            boolean withdrawn) {}

    /**
     * An archived copy.
     *
     * @param evidence numbers of the evidence it belongs to; none for the copy of a text the claim was seen in
     * @param payloadSha256 of what was fetched, unpacked
     * @param file in the bundle
     * @param fileSha256 of that file, as the journal says it was taken
     */
    record Capture(
            UUID id,
            List<Integer> evidence,
            String address,
            String finalAddress,
            Instant takenAt,
            String mediaType,
            String payloadSha256,
            List<String> elsewhere,
            String file,
            String fileSha256) {

        Capture {
            Objects.requireNonNull(id);
            Objects.requireNonNull(file);
            evidence = List.copyOf(evidence);
        }
    }
}
