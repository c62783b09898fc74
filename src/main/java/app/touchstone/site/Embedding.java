package app.touchstone.site;

import app.touchstone.report.Front;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportPlaces;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** How a report's card is put into another page. */
final class Embedding {

    static final int WIDTH = 600;
    static final int HEIGHT = 260;

    private Embedding() {}

    static String html(SiteWords words, PublicAddress address, Front front, ReportContent content) {
        String card = address.of(ReportPlaces.reading(front.slug(), content.slug()) + "/card");
        return html(card, words.say("site.embed.title", front.title(), content.title()), WIDTH, HEIGHT);
    }

    /** A frame that may open links and nothing else. */
    static String html(String card, String title, int width, int height) {
        return "<iframe src=\"" + HtmlUtils.htmlEscape(card, "UTF-8") + "\" title=\""
                + HtmlUtils.htmlEscape(title, "UTF-8") + "\" width=\"" + width + "\" height=\"" + height
                + "\" loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
                + " style=\"border:0;max-width:100%\"></iframe>";
    }

    /** Where programs find out about it (oEmbed), without the format. */
    static String discovery(PublicAddress address, String page) {
        return address.of("/oembed") + "?url=" + UriUtils.encode(page, StandardCharsets.UTF_8);
    }
}
