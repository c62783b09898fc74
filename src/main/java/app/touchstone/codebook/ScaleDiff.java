package app.touchstone.codebook;

import app.touchstone.codebook.CodebookDiff.Change;
import app.touchstone.codebook.CodebookDiff.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a scale. Ratings are the same when their keys are; another place is a move. */
final class ScaleDiff {

    private ScaleDiff() {}

    static List<Change> between(ScaleFile before, ScaleFile after) {
        Map<String, ScaleFile.Entry> old = new LinkedHashMap<>();
        before.ratings().forEach(rating -> old.put(rating.key(), rating));
        List<Change> changes = new ArrayList<>();
        for (ScaleFile.Entry rating : after.ratings()) {
            ScaleFile.Entry was = old.remove(rating.key());
            if (was == null) {
                changes.add(new Change(Kind.ADDED, rating.key(), "key", "", rating.label()));
                continue;
            }
            compare(changes, Kind.RENAMED, rating, "label", was.label(), rating.label());
            compare(changes, Kind.MOVED, rating, "ordinal", text(was.ordinal()), text(rating.ordinal()));
            compare(changes, Kind.CHANGED, rating, "meaning", was.meaning(), rating.meaning());
            compare(changes, Kind.CHANGED, rating, "colour", was.colour(), rating.colour());
            compare(changes, Kind.CHANGED, rating, "ratingValue", text(was.ratingValue()), text(rating.ratingValue()));
        }
        old.values().forEach(gone -> changes.add(new Change(Kind.REMOVED, gone.key(), "key", gone.label(), "")));
        return List.copyOf(changes);
    }

    private static void compare(
            List<Change> changes, Kind kind, ScaleFile.Entry rating, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(kind, rating.key(), field, before, after));
        }
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
