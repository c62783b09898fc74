package app.touchstone.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema.org article a page describes in JSON-LD. Only read as JSON: no context is resolved, no address fetched, and
 * what does not parse is left out.
 */
final class ArticleData {

    private static final int MOST_NODES = 2_000;
    private static final Set<String> TYPES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "Report",
            "ScholarlyArticle",
            "TechArticle",
            "ClaimReview");

    private final Optional<JsonNode> article;

    private ArticleData(Optional<JsonNode> article) {
        this.article = article;
    }

    static ArticleData in(Document page) {
        JsonMapper mapper = JsonMapper.shared();
        Deque<JsonNode> open = new ArrayDeque<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                open.add(mapper.readTree(script.data()));
            } catch (JacksonException broken) {
                // the page is not worse for it: its text and its meta tags are still there
            }
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isObject() && values(node.path("@type")).stream().anyMatch(TYPES::contains)) {
                return new ArticleData(Optional.of(node));
            }
            node.forEach(child -> {
                if (child.isContainer()) {
                    open.add(child);
                }
            });
        }
        return new ArticleData(Optional.empty());
    }

    /** A property's text; empty when there is none. */
    String text(String property) {
        return article.map(node -> values(node.path(property)))
                .flatMap(values -> values.stream().findFirst())
                .orElse("");
    }

    /** The names of people or organisations, separated by {@code , }; empty when there are none. */
    String names(String property) {
        return article.stream()
                .flatMap(node -> each(node.path(property)).stream())
                .map(person -> person.isString()
                        ? person.asString()
                        : person.path("name").asString(""))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static List<String> values(JsonNode node) {
        return each(node).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<JsonNode> each(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).toList()
                : new ArrayList<>(List.of(node));
    }
}
