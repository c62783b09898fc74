package app.touchstone.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its own publication: Open Graph and article properties, schema.org JSON-LD, Dublin Core and plain
 * meta tags, in the order in which publishers take care of them.
 */
final class HtmlImprint {

    private final Document page;
    private final ArticleData data;

    private HtmlImprint(Document page) {
        this.page = page;
        this.data = ArticleData.in(page);
    }

    static Imprint of(Document page) {
        HtmlImprint found = new HtmlImprint(page);
        String publisher = found.publisher();
        return new Imprint(
                ImprintValues.line(found.title(publisher), ImprintValues.TITLE_UNITS),
                ImprintValues.line(found.author(), ImprintValues.NAME_UNITS),
                ImprintValues.line(publisher, ImprintValues.NAME_UNITS),
                ImprintValues.day(found.published()),
                ImprintValues.address(found.address()),
                ImprintValues.language(found.language()));
    }

    private String title(String publisher) {
        String whole = first(
                meta("og:title"),
                data.text("headline"),
                meta("dc.title"),
                meta("twitter:title"),
                page.title(),
                text("h1"));
        for (String separator : List.of(" | ", " – ", " — ", " - ", " :: ")) {
            if (!publisher.isEmpty() && whole.endsWith(separator + publisher)) {
                return whole.substring(0, whole.length() - separator.length() - publisher.length());
            }
        }
        return whole;
    }

    private String author() {
        return first(
                data.names("author"),
                meta("author"),
                Optional.of(meta("article:author"))
                        .filter(value -> !value.contains("://"))
                        .orElse(""),
                meta("dc.creator"),
                text("[rel=author]"),
                text("[itemprop=author]"));
    }

    private String publisher() {
        return first(
                data.names("publisher"),
                meta("og:site_name"),
                meta("publisher"),
                meta("dc.publisher"),
                meta("application-name"));
    }

    private String published() {
        return first(
                meta("article:published_time"),
                data.text("datePublished"),
                meta("datepublished"),
                meta("date"),
                meta("dc.date"),
                meta("dcterms.created"),
                attribute("[itemprop=datePublished]", "datetime"),
                attribute("time[pubdate], article time[datetime]", "datetime"));
    }

    private String address() {
        return Stream.of(attribute("link[rel=canonical]", "href"), meta("og:url"), data.text("url"))
                .filter(value -> !ImprintValues.address(value).isEmpty())
                .findFirst()
                .orElse("");
    }

    private String language() {
        return first(
                attribute("html[lang]", "lang"), data.text("inLanguage"), meta("og:locale"), meta("content-language"));
    }

    private String meta(String name) {
        String quoted = "\"" + name + "\"";
        return attribute(
                "meta[property=" + quoted + "], meta[name=" + quoted + "], meta[itemprop=" + quoted
                        + "], meta[http-equiv=" + quoted + "]",
                "content");
    }

    private String attribute(String selector, String attribute) {
        Element element = page.selectFirst(selector);
        return element == null ? "" : element.attr(attribute).strip();
    }

    private String text(String selector) {
        Element element = page.selectFirst(selector);
        return element == null ? "" : element.text();
    }

    private static String first(String... values) {
        return Stream.of(values).filter(value -> !value.isBlank()).findFirst().orElse("");
    }
}
