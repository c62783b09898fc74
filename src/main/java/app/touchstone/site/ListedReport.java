package app.touchstone.site;

import app.touchstone.document.TextDirection;
import app.touchstone.report.Front;
import app.touchstone.report.PublicReport;
import java.util.Locale;

/** A report in a list, in words. */
record ListedReport(
        String address, PublicReport report, String direction, String hue, String published, String corrected) {

    static ListedReport of(SiteWords words, Frames frames, Front front, PublicReport report) {
        return new ListedReport(
                frames.path(front, "/" + report.slug()),
                report,
                TextDirection.ofLanguage(report.language()).html(),
                "report-hue-" + report.hue().name().toLowerCase(Locale.ROOT),
                words.day(report.firstPublishedAt()),
                report.edition() == 1 ? "" : words.say("site.corrected", words.day(report.publishedAt())));
    }

    /** When it was first published, for machines. */
    public String day() {
        return report.firstPublishedAt().toString().substring(0, 10);
    }
}
