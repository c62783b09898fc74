package app.touchstone.codebook;

import app.touchstone.codebook.CodebookFile.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a codebook. Codes are the same when their keys are. */
public final class CodebookDiff {

    /** Renamed is a new label, moved a new parent, changed any other field. */
    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        MOVED,
        CHANGED
    }

    /**
     * One difference.
     *
     * @param key of the code
     * @param field which field differs; {@code key} for a whole code
     * @param before empty for what was not there
     * @param after empty for what is no longer there
     */
    public record Change(Kind kind, String key, String field, String before, String after) {}

    private CodebookDiff() {}

    /** The codes of the newer version in their order, then the removed ones. Order among siblings is not compared. */
    public static List<Change> between(List<Entry> before, List<Entry> after) {
        Map<String, Entry> old = new LinkedHashMap<>();
        before.forEach(code -> old.put(code.key(), code));
        List<Change> changes = new ArrayList<>();
        for (Entry code : after) {
            Entry was = old.remove(code.key());
            if (was == null) {
                changes.add(new Change(Kind.ADDED, code.key(), "key", "", code.label()));
            } else {
                compare(was, code, changes);
            }
        }
        old.values().forEach(gone -> changes.add(new Change(Kind.REMOVED, gone.key(), "key", gone.label(), "")));
        return List.copyOf(changes);
    }

    private static void compare(Entry was, Entry is, List<Change> changes) {
        Map<String, @Nullable String> before = fields(was);
        Map<String, @Nullable String> after = fields(is);
        before.forEach((field, value) -> {
            String old = Objects.requireNonNullElse(value, "");
            String now = Objects.requireNonNullElse(after.get(field), "");
            if (!old.equals(now)) {
                changes.add(new Change(kind(field), is.key(), field, old, now));
            }
        });
    }

    private static Kind kind(String field) {
        return switch (field) {
            case "label" -> Kind.RENAMED;
            case "parent" -> Kind.MOVED;
            default -> Kind.CHANGED;
        };
    }

    private static Map<String, @Nullable String> fields(Entry code) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("label", code.label());
        fields.put("parent", code.parent());
        fields.put("definition", code.definition());
        fields.put("includes", code.includes());
        fields.put("excludes", code.excludes());
        fields.put("example", code.example());
        fields.put("counterexample", code.counterexample());
        fields.put("source", code.source());
        fields.put("colour", code.colour());
        fields.put("hotkey", code.hotkey());
        fields.put("moreExamples", String.join("\n", code.moreExamples()));
        fields.put("moreCounterexamples", String.join("\n", code.moreCounterexamples()));
        fields.put("links", CodebookCsv.links(code));
        fields.put("functions", CodebookCsv.functions(code));
        fields.put("guideline", code.guideline());
        return fields;
    }
}
