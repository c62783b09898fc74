package app.touchstone.document;

import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a page of the web, by the rules of Mozilla's Readability (readability4j). Where it finds little of
 * the page, a list or a table of figures, it is not believed, and the whole page is read as a file would be.
 */
final class ReadablePage {

    /** Beyond this the rules take longer than a person waits, and no article is that long. */
    private static final int MOST_ELEMENTS = 30_000;

    /** In UTF-16 units: a teaser is not the article. */
    private static final int SHORTEST = 250;

    private ReadablePage() {}

    /**
     * The article with its title in front; empty for a file, and when none is found.
     *
     * @param address where the page was found, empty for a file
     * @param title as the page says it
     */
    static Optional<Element> of(Document page, String address, String title) {
        if (address.isEmpty() || page.getAllElements().size() > MOST_ELEMENTS) {
            return Optional.empty();
        }
        Article article = new Readability4J(address, page.clone()).parse();
        Element content = article.getArticleContent();
        if (content == null || content.text().length() < SHORTEST) {
            return Optional.empty();
        }
        Element body = new Element("body");
        if (!title.isBlank() && content.selectFirst("h1") == null) {
            body.appendElement("h1").text(title);
        }
        return Optional.of(body.appendChild(content));
    }
}
