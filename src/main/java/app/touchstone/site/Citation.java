package app.touchstone.site;

import app.touchstone.report.Front;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportPlaces;

/** How an edition is cited, so that what was read can be found and proved years later. */
final class Citation {

    private Citation() {}

    static String of(SiteWords words, Front front, ReportContent content, String sha256, PublicAddress address) {
        String who = content.authors().isEmpty() ? content.deskName() : String.join(", ", content.authors());
        return words.say(
                "site.cite.form",
                who,
                content.title(),
                content.deskName(),
                content.edition(),
                words.day(content.publishedAt()),
                address.of(ReportPlaces.reading(front.slug(), content.slug(), content.edition())),
                sha256);
    }
}
