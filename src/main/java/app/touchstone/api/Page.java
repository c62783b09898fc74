package app.touchstone.api;

import app.touchstone.basis.CursorPage;
import java.util.List;
import java.util.UUID;
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

    /** A list that is short by nature, told in the same shape, so that it can grow pages one day. */
    static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), null);
    }
}
