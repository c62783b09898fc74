package app.touchstone.claimreview;

import app.touchstone.claimreview.ClaimReviewFacts.Appearance;
import app.touchstone.claimreview.ClaimReviewFacts.ClaimAuthor;
import app.touchstone.claimreview.ClaimReviewFacts.FactChecker;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes schema.org ClaimReview as JSON-LD. The order of keys is fixed, so that the same facts give the same bytes.
 *
 * @see <a href="https://schema.org/ClaimReview">schema.org/ClaimReview</a>
 */
public final class ClaimReviewMarkup {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ClaimReviewMarkup() {}

    public static ObjectNode of(ClaimReviewFacts facts) {
        ObjectNode review = NODES.objectNode();
        review.put("@context", "https://schema.org");
        review.put("@type", "ClaimReview");
        review.put("url", facts.url());
        review.put("inLanguage", facts.language());
        review.put("datePublished", facts.datePublished().toString());
        review.put("dateModified", facts.dateModified().toString());
        review.set("author", organisation(facts.factChecker()));
        review.put("claimReviewed", facts.claimReviewed());
        review.set("reviewRating", rating(facts.rating()));
        review.set("itemReviewed", claim(facts));
        if (!facts.corrections().isEmpty()) {
            review.set("correction", corrections(facts.corrections()));
        }
        putIfThere(review, "license", facts.licence());
        return review;
    }

    /**
     * The markup as text for inside {@code <script type="application/ld+json">}: still the same JSON, but no
     * character in it can close the element, open a comment, or end a line for an old script reader.
     */
    public static String embeddable(JsonNode markup) {
        String json = MAPPER.writeValueAsString(markup);
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<', '>', '&', '\u2028', '\u2029' -> safe.append(String.format("\\u%04x", (int) c));
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** The markup as a file of its own, indented for people, ending in a newline. */
    public static String file(JsonNode markup) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(markup) + "\n";
    }

    private static ObjectNode rating(ClaimReviewFacts.Rating rating) {
        ObjectNode node = typed("Rating");
        if (rating.ordinal() != null && rating.best() != null && rating.worst() != null) {
            node.put("ratingValue", rating.ordinal().intValue());
            node.put("bestRating", rating.best().intValue());
            node.put("worstRating", rating.worst().intValue());
        }
        node.put("alternateName", rating.label());
        putIfThere(node, "ratingExplanation", rating.explanation());
        return node;
    }

    private static ObjectNode claim(ClaimReviewFacts facts) {
        ObjectNode claim = typed("Claim");
        List<ClaimAuthor> authors = facts.claimAuthors();
        if (authors.size() == 1) {
            claim.set("author", author(authors.getFirst()));
        } else if (!authors.isEmpty()) {
            ArrayNode all = claim.putArray("author");
            authors.forEach(one -> all.add(author(one)));
        }
        if (facts.saidOn() != null) {
            claim.put("datePublished", facts.saidOn().toString());
        }
        if (facts.firstAppearance() != null) {
            claim.set("firstAppearance", appearance(facts.firstAppearance()));
        }
        if (!facts.appearances().isEmpty()) {
            ArrayNode all = claim.putArray("appearance");
            facts.appearances().forEach(one -> all.add(appearance(one)));
        }
        if (facts.claimInterpreter() != null) {
            claim.set("claimInterpreter", organisation(facts.claimInterpreter()));
        }
        return claim;
    }

    private static ObjectNode author(ClaimAuthor author) {
        ObjectNode node = typed(author.kind().type());
        node.put("name", author.name());
        if (author.sameAs().size() == 1) {
            node.put("sameAs", author.sameAs().getFirst());
        } else if (!author.sameAs().isEmpty()) {
            ArrayNode all = node.putArray("sameAs");
            author.sameAs().forEach(all::add);
        }
        return node;
    }

    private static ObjectNode appearance(Appearance appearance) {
        ObjectNode node = typed("CreativeWork");
        putIfThere(node, "url", appearance.address());
        putIfThere(node, "headline", appearance.headline());
        return node;
    }

    private static ObjectNode organisation(FactChecker checker) {
        ObjectNode node = typed("Organization");
        node.put("name", checker.name());
        putIfThere(node, "url", checker.url());
        putIfThere(node, "correctionsPolicy", checker.correctionsPolicy());
        return node;
    }

    private static ArrayNode corrections(List<ClaimReviewFacts.Correction> corrections) {
        ArrayNode all = NODES.arrayNode();
        for (ClaimReviewFacts.Correction correction : corrections) {
            ObjectNode node = typed("CorrectionComment");
            node.put("text", correction.text());
            node.put("datePublished", correction.date().toString());
            all.add(node);
        }
        return all;
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("@type", type);
    }

    private static void putIfThere(ObjectNode node, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(key, value);
        }
    }
}
