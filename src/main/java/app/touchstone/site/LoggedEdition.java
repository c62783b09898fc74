package app.touchstone.site;

import app.touchstone.document.TextDirection;
import app.touchstone.report.Front;
import app.touchstone.report.PublicEdition;

/** An edition in the corrections log, in words. @param kind why it replaced the one before */
record LoggedEdition(String address, String own, PublicEdition edition, String direction, String kind, String when) {

    static LoggedEdition of(SiteWords words, Frames frames, Front front, PublicEdition edition) {
        String own = frames.path(front, "/" + edition.slug() + "/" + edition.number());
        var kind = edition.correction();
        return new LoggedEdition(
                frames.path(front, "/" + edition.slug()),
                own,
                edition,
                TextDirection.ofLanguage(edition.language()).html(),
                kind == null ? "" : words.name(kind),
                words.day(edition.publishedAt()));
    }

    public String day() {
        return edition.publishedAt().toString().substring(0, 10);
    }
}
