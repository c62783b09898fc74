package app.touchstone.report;

import java.util.List;

/** @param total how many there are on all pages */
public record PublicPage<T>(List<T> items, int total) {

    public PublicPage {
        items = List.copyOf(items);
    }

    public int pages(int perPage) {
        return (total + perPage - 1) / perPage;
    }
}
