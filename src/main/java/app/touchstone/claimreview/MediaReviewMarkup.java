package app.touchstone.claimreview;

import java.time.LocalDate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes schema.org MediaReview as JSON-LD, in a fixed order of keys.
 *
 * @see <a href="https://schema.org/MediaReview">schema.org/MediaReview</a>
 */
public final class MediaReviewMarkup {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * What is said of a work.
     *
     * @param url the page of the report
     * @param category a name of MediaManipulationRatingEnumeration
     * @param type ImageObject, VideoObject or AudioObject
     * @param address where the work was seen
     * @param original where the unaltered work is; may be empty
     * @param context what the original shows; may be empty
     */
    public record Facts(
            String url,
            String factChecker,
            LocalDate published,
            String category,
            String type,
            String address,
            String original,
            String context) {}

    private MediaReviewMarkup() {}

    /** Without a context: it stands in a page or feed that has one. */
    public static ObjectNode of(Facts facts) {
        ObjectNode review = NODES.objectNode();
        review.put("@type", "MediaReview");
        review.put("url", facts.url);
        review.put("datePublished", facts.published.toString());
        ObjectNode author = review.putObject("author");
        author.put("@type", "Organization");
        author.put("name", facts.factChecker);
        review.put("mediaAuthenticityCategory", "https://schema.org/" + facts.category);
        if (!facts.context.isBlank()) {
            review.put("originalMediaContextDescription", facts.context);
        }
        if (!facts.original.isBlank()) {
            review.put("originalMediaLink", facts.original);
        }
        ObjectNode item = review.putObject("itemReviewed");
        item.put("@type", "MediaReviewItem");
        ObjectNode appearance = item.putArray("mediaItemAppearance").addObject();
        appearance.put("@type", facts.type);
        appearance.put("contentUrl", facts.address);
        ObjectNode claimReview = review.putObject("associatedClaimReview");
        claimReview.put("@type", "ClaimReview");
        claimReview.put("url", facts.url);
        return review;
    }
}
