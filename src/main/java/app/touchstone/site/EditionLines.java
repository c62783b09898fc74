package app.touchstone.site;

import app.touchstone.report.EditionHead;
import app.touchstone.report.Front;
import java.util.List;

/** The editions of a report, in words, the oldest first. */
record EditionLines(List<Line> lines) {

    /** @param note why it replaced the one before; empty for the first */
    record Line(String address, int number, String rating, String when, String note, boolean here) {}

    static EditionLines of(SiteWords words, Frames frames, Front front, List<EditionHead> editions, int here) {
        return new EditionLines(editions.stream()
                .map(head -> new Line(
                        frames.path(front, "/" + head.slug() + "/" + head.number()),
                        head.number(),
                        head.ratingLabel(),
                        words.day(head.publishedAt()),
                        head.correction() == null ? "" : words.name(head.correction()) + ": " + head.reason(),
                        head.number() == here))
                .toList());
    }
}
