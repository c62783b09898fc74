package app.touchstone.report;

import app.touchstone.anchoring.TextDiff;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one edition says otherwise than another, word by word.
 *
 * @param from the older edition's number
 * @param to the newer one's
 * @param changes by the parts of the report, in its order; empty when both say the same
 */
public record EditionChanges(int from, int to, List<Change> changes) {

    public EditionChanges {
        changes = List.copyOf(changes);
    }

    /** One part that differs. @param label what the report calls it, such as its heading or {@code E4} */
    public record Change(String label, List<Piece> pieces) {
        public Change {
            pieces = List.copyOf(pieces);
        }
    }

    /** A stretch of a part's text. */
    public record Piece(Kind kind, String text) {}

    /** Whether a stretch stands in both editions or in one. */
    public enum Kind {
        SAME,
        /** Only the older edition has it. */
        GONE,
        /** Only the newer edition has it. */
        NEW
    }

    /** @param language in which the parts are named */
    static EditionChanges between(ReportContent before, ReportContent after, Locale language) {
        Map<String, String> old = EditionFacts.of(before, language);
        Map<String, String> fresh = EditionFacts.of(after, language);
        Set<String> labels = new LinkedHashSet<>(fresh.keySet());
        labels.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            String was = old.getOrDefault(label, "");
            String is = fresh.getOrDefault(label, "");
            if (!was.equals(is)) {
                changes.add(new Change(label, pieces(was, is)));
            }
        }
        return new EditionChanges(before.edition(), after.edition(), changes);
    }

    static List<Piece> pieces(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        int old = 0;
        int fresh = 0;
        for (TextDiff.Run run : TextDiff.of(before, after)) {
            add(pieces, Kind.GONE, before.substring(old, run.before()));
            add(pieces, Kind.NEW, after.substring(fresh, run.after()));
            add(pieces, Kind.SAME, before.substring(run.before(), run.before() + run.length()));
            old = run.before() + run.length();
            fresh = run.after() + run.length();
        }
        add(pieces, Kind.GONE, before.substring(old));
        add(pieces, Kind.NEW, after.substring(fresh));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
