package app.touchstone.site;

import app.touchstone.report.PublicQuery;
import org.jspecify.annotations.Nullable;

/** Where the pages before and after this one are. @param first path of the first page */
record Paging(
        int page,
        int pages,
        String first,
        @Nullable String newer,
        @Nullable String older) {

    static Paging of(SiteWords words, String path, PublicQuery query, int pages) {
        int page = query.page();
        return new Paging(
                page,
                pages,
                words.at(path, ListAddress.write(query.onPage(1))),
                page > 1 && page <= pages ? words.at(path, ListAddress.write(query.onPage(page - 1))) : null,
                page < pages ? words.at(path, ListAddress.write(query.onPage(page + 1))) : null);
    }

    static Paging plain(SiteWords words, String path, int page, int pages) {
        return of(words, path, PublicQuery.ALL.onPage(page), pages);
    }
}
