package app.touchstone.site;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A feed, apart from how it is written.
 *
 * @param page where people read the same
 * @param self the feed's own address
 * @param picture address of the logo, empty without one
 */
record Feed(
        String title,
        String about,
        String author,
        String language,
        String page,
        String self,
        String picture,
        String licence,
        Instant updated,
        List<FeedEntry> entries) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String atom() {
        Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom", "xml:lang", language);
        xml.element("id", page)
                .element("title", title)
                .element("subtitle", about)
                .element("updated", updated.toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", page)
                .open("author")
                .element("name", author)
                .close();
        if (!picture.isEmpty()) {
            xml.element("logo", picture);
        }
        if (!licence.isEmpty()) {
            xml.element("rights", licence);
        }
        for (FeedEntry entry : entries) {
            xml.open("entry", "xml:lang", entry.language())
                    .element("id", entry.id())
                    .element("title", entry.title())
                    .element("published", entry.at().toString())
                    .element("updated", entry.at().toString())
                    .empty("link", "rel", "alternate", "type", "text/html", "href", entry.link())
                    .empty("category", "term", entry.term())
                    .element("summary", entry.text())
                    .close();
        }
        return xml.end();
    }

    String json() {
        ObjectNode feed = JSON.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title)
                .put("description", about)
                .put("home_page_url", page)
                .put("feed_url", self)
                .put("language", language);
        if (!picture.isEmpty()) {
            feed.put("icon", picture);
        }
        feed.putArray("authors").addObject().put("name", author);
        ArrayNode items = feed.putArray("items");
        for (FeedEntry entry : entries) {
            ObjectNode item = items.addObject()
                    .put("id", entry.id())
                    .put("url", entry.link())
                    .put("title", entry.title())
                    .put("content_text", entry.text())
                    .put("date_published", entry.at().toString())
                    .put("language", entry.language());
            item.putArray("tags").add(entry.term());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(feed);
    }
}
