package app.touchstone.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in a page, the linter answers. */
class ClaimReviewLintOddInputTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> KEYS = List.of(
            "@context",
            "@type",
            "@graph",
            "@id",
            "url",
            "claimReviewed",
            "reviewRating",
            "ratingValue",
            "bestRating",
            "worstRating",
            "alternateName",
            "name",
            "ratingExplanation",
            "itemReviewed",
            "author",
            "sameAs",
            "datePublished",
            "dateModified",
            "appearance",
            "firstAppearance",
            "claimInterpreter",
            "correction",
            "text",
            "publisher",
            "mediaAuthenticityCategory",
            "originalMediaLink",
            "associatedClaimReview",
            "odd ' key\\",
            "");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "ClaimReview",
            "MediaReview",
            "Claim",
            "Person",
            "Organization",
            "https://schema.org",
            "http://",
            "https://[bad",
            "https://a.example/%zz",
            "2022-10-15",
            "2022-13-45T99",
            "T",
            "+2022-01-01",
            "-1",
            "0",
            "5",
            "1e5",
            "False",
            "\\E(*",
            "\uD800",
            "😀".repeat(70),
            "<b>&amp;</b>",
            "OriginalMediaContent",
            "\u0000");

    @Test
    void should_never_throw_on_random_markup() {
        Random random = new Random(20221013);
        for (int i = 0; i < 20_000; i++) {
            JsonNode markup = node(random, 0);
            assertThat(ClaimReviewLint.check(markup)).as(markup.toString()).isNotNull();
        }
    }

    @Test
    void should_never_throw_on_a_sound_review_with_random_wounds() {
        Random random = new Random(19900101);
        for (int i = 0; i < 20_000; i++) {
            ObjectNode review = ClaimReviews.sound();
            for (int wound = random.nextInt(4); wound >= 0; wound--) {
                ObjectNode at = random.nextBoolean() ? review : inside(review, random);
                at.set(KEYS.get(random.nextInt(KEYS.size())), node(random, 2));
            }
            assertThat(ClaimReviewLint.check(review)).as(review.toString()).isNotNull();
        }
    }

    private static ObjectNode inside(ObjectNode review, Random random) {
        JsonNode child = review.path(random.nextBoolean() ? "reviewRating" : "itemReviewed");
        return child instanceof ObjectNode object ? object : review;
    }

    private static JsonNode node(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> number(random);
            case 3, 4, 5 -> NODES.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 6 -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(node(random, depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                object.put("@type", random.nextBoolean() ? "ClaimReview" : "MediaReview");
                for (int i = random.nextInt(9); i > 0; i--) {
                    object.set(KEYS.get(random.nextInt(KEYS.size())), node(random, depth + 1));
                }
                yield object;
            }
        };
    }

    private static JsonNode number(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.numberNode(Double.NaN);
            case 2 -> NODES.numberNode(Double.NEGATIVE_INFINITY);
            case 3 -> NODES.numberNode(BigInteger.TEN.pow(400));
            case 4 -> NODES.numberNode(new BigDecimal("1E+2000000000"));
            default -> NODES.numberNode(random.nextInt(7) - 1);
        };
    }
}
