package app.touchstone.look;

import app.touchstone.basis.CursorPage;
import java.io.Serial;
import java.io.Serializable;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a grid, which asks by row number, read a list that is paged by cursor. It remembers where each page it has seen
 * begins, so scrolling on reads one page, and only a leap into the unseen walks through what lies between.
 */
public final class CursorRows<T> implements Serializable {

    /** Reads the page after a cursor. */
    @FunctionalInterface
    public interface Pages<T> extends Serializable {
        CursorPage<T> after(@Nullable UUID cursor, int limit);
    }

    @Serial
    private static final long serialVersionUID = 1;

    private final Pages<T> pages;
    private final TreeMap<Integer, Start> starts = new TreeMap<>();

    public CursorRows(Pages<T> pages) {
        this.pages = pages;
        starts.put(0, new Start(null));
    }

    /** The rows from one number on; fewer than asked for only at the end of the list. */
    public Stream<T> rows(int offset, int limit) {
        var from = starts.floorEntry(offset);
        int at = from.getKey();
        Start start = from.getValue();
        Stream.Builder<T> rows = Stream.builder();
        while (at < offset + limit) {
            int wanted = at < offset ? Math.min(offset - at, CursorPage.MOST) : offset + limit - at;
            CursorPage<T> page = pages.after(start.cursor, wanted);
            if (at >= offset) {
                page.items().forEach(rows);
            }
            if (page.next() == null) {
                break;
            }
            at += page.items().size();
            start = new Start(page.next());
            starts.put(at, start);
        }
        return rows.build();
    }

    private record Start(@Nullable UUID cursor) implements Serializable {}
}
