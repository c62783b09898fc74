package app.touchstone.marking;

import java.util.Comparator;
import java.util.UUID;

/** What a passage is ordered by: its place, and the beginnings of its words and of those around it. */
record ConcordanceKey(UUID mark, UUID document, int start, String quote, String before, String after) {

    static final Comparator<ConcordanceKey> BY_PLACE = Comparator.comparing(ConcordanceKey::document)
            .thenComparingInt(ConcordanceKey::start)
            .thenComparing(ConcordanceKey::mark);
}
