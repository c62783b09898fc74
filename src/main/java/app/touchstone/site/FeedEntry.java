package app.touchstone.site;

import java.time.Instant;

/**
 * One edition that went out.
 *
 * @param id address of the edition, which never changes
 * @param link address of the report
 * @param term the verdict, or the kind of correction
 */
record FeedEntry(String id, String link, String title, String text, String term, String language, Instant at) {}
