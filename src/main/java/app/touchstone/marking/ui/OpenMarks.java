package app.touchstone.marking.ui;

import app.touchstone.claim.ClaimId;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The marks of the open text in reading order, about 200 bytes each. One mark more costs no walk through the others. */
final class OpenMarks {

    private final Map<MarkId, MarkRow> byId = new HashMap<>();
    private final NavigableSet<MarkRow> inOrder = new TreeSet<>(MarkRow.IN_THE_TEXT);
    /** The versions in which marks were taken off: news that is older than that comes too late. */
    private final Map<MarkId, Long> gone = new HashMap<>();

    void clear() {
        byId.clear();
        inOrder.clear();
        gone.clear();
    }

    /**
     * Takes over how a mark is now.
     *
     * @return whether that was news; not when this or something newer was known
     */
    boolean met(Mark mark) {
        MarkRow known = byId.get(mark.id());
        long seen = known == null ? gone.getOrDefault(mark.id(), -1L) : known.version();
        if (mark.version() <= seen) {
            return false;
        }
        if (known != null) {
            inOrder.remove(known);
        }
        if (mark.removed()) {
            byId.remove(mark.id());
            gone.put(mark.id(), mark.version());
            return known != null;
        }
        gone.remove(mark.id());
        MarkRow row = MarkRow.of(mark);
        byId.put(row.id(), row);
        inOrder.add(row);
        return true;
    }

    @Nullable
    MarkRow get(@Nullable MarkId id) {
        return id == null ? null : byId.get(id);
    }

    boolean has(MarkId id) {
        return byId.containsKey(id);
    }

    int size() {
        return byId.size();
    }

    Stream<MarkRow> where(Predicate<MarkRow> wanted) {
        return inOrder.stream().filter(wanted);
    }

    /** The versions of those of some marks that are here. */
    Map<MarkId, Long> versions(Collection<MarkId> ids) {
        return ids.stream()
                .filter(byId::containsKey)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> byId.get(id).version()));
    }

    /** The claims that appear in the text. */
    Set<ClaimId> claims() {
        return byId.values().stream()
                .filter(row -> row.claim() != null)
                .map(MarkRow::claim)
                .collect(Collectors.toSet());
    }
}
