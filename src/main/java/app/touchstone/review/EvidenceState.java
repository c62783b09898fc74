package app.touchstone.review;

import app.touchstone.evidence.Evidence;
import app.touchstone.journal.CanonicalJson;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which evidence an assessment was written on: a hash over numbers, versions and what is withdrawn. */
final class EvidenceState {

    private EvidenceState() {}

    static String of(List<Evidence> evidence) {
        return CanonicalJson.sha256(evidence.stream()
                .sorted(Comparator.comparingInt(Evidence::number))
                .map(piece -> piece.number() + " " + piece.version() + " " + piece.withdrawn())
                .collect(Collectors.joining("\n")));
    }
}
