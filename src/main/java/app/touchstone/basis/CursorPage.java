package app.touchstone.basis;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the order of creation.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the next page, null on the last
 */
public record CursorPage<T>(List<T> items, @Nullable UUID next) {

    /** The most items one page may carry. */
    public static final int MOST = 200;

    /** Before the first id there is. */
    public static final UUID START = new UUID(0, 0);

    public CursorPage {
        items = List.copyOf(items);
    }

    /** Makes a page from up to {@code limit + 1} rows: the one too many only tells that there is a next page. */
    public static <T> CursorPage<T> of(List<T> rows, int limit, Function<T, UUID> id) {
        if (rows.size() <= limit) {
            return new CursorPage<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new CursorPage<>(items, id.apply(items.get(limit - 1)));
    }

    /** A limit between 1 and {@link #MOST}. */
    public static int bounded(int limit) {
        return Math.clamp(limit, 1, MOST);
    }
}
