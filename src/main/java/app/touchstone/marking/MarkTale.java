package app.touchstone.marking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the journal is told of a mark. */
final class MarkTale {

    private MarkTale() {}

    /** @param what the code's path, the claim or the note, as it is now */
    static Map<String, Object> of(Mark mark, String what) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "mark",
                mark.id().toString(),
                "kind",
                mark.kind().name(),
                "what",
                what,
                "snapshot",
                mark.snapshot().toString(),
                "start",
                mark.start(),
                "end",
                mark.end(),
                "quote",
                mark.quote()));
        if (mark.pieces().size() > 1) {
            told.put("pieces", ranges(mark));
        }
        return told;
    }

    /** A change: the mark as it is, and under {@code before} what was different. */
    static Map<String, Object> of(Mark before, Mark after, String what) {
        Map<String, Object> told = of(after, what);
        Map<String, Object> was = new HashMap<>();
        differing(was, "code", text(before.code()), text(after.code()));
        differing(was, "claim", text(before.claim()), text(after.claim()));
        differing(was, "note", before.note(), after.note());
        differing(was, "pieces", ranges(before), ranges(after));
        differing(was, "removed", before.removed(), after.removed());
        differing(was, "toDecide", before.toDecide(), after.toDecide());
        told.put("before", was);
        return told;
    }

    private static void differing(Map<String, Object> was, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            was.put(name, before);
        }
    }

    private static List<List<Integer>> ranges(Mark mark) {
        return mark.pieces().stream()
                .map(piece -> List.of(piece.start(), piece.end()))
                .toList();
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }
}
