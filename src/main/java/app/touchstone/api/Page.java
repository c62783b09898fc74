package app.touchstone.api;

import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to give as {@code cursor} for the next page, null on the last
 */
record Page<T>(List<T> items, @Nullable String next) {

    static <T> Page<T> of(CursorPage<T> page) {
        UUID next = page.next();
        return new Page<>(page.items(), next == null ? null : next.toString());
    }

    /**
     * A part of a list that is read whole and may be long.
     *
     * @param name what a row is known by: the cursor is the last one's
     * @throws Problem INVALID at {@code cursor} when the list has no such row, or not any more
     */
    static <T> Page<T> part(List<T> all, Function<T, ?> name, @Nullable String cursor, int limit) {
        int from = 0;
        if (cursor != null) {
            while (from < all.size() && !name.apply(all.get(from)).toString().equals(cursor)) {
                from++;
            }
            if (from++ == all.size()) {
                throw Problem.invalid("cursor", "api.problem.wrongParameter", "cursor");
            }
        }
        int to = Math.min(all.size(), from + CursorPage.bounded(limit));
        String next = to == all.size() ? null : name.apply(all.get(to - 1)).toString();
        return new Page<>(List.copyOf(all.subList(from, to)), next);
    }

    /** A list that is short by nature, told in the same shape, so that it can grow pages one day. */
    static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), null);
    }
}
