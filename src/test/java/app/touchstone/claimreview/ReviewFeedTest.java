package app.touchstone.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.claimreview.ReviewFeed.Found;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ClaimReviews of files in all the shapes they come in. */
class ReviewFeedTest {

    private static final String ONE = """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example/1",
             "claimReviewed": "Bees pay taxes", "datePublished": "2023-05-01",
             "author": {"@type": "Organization", "name": "The Checkers"},
             "reviewRating": {"@type": "Rating", "alternateName": "False"},
             "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A Minister"}}}""";

    private static final class Taken implements ReviewFeed.Taker {
        final List<Found> reviews = new ArrayList<>();
        final List<Finding> broken = new ArrayList<>();

        @Override
        public void review(Found found) {
            reviews.add(found);
        }

        @Override
        public void broken(int block, Finding finding) {
            broken.add(finding);
        }
    }

    private static Taken taken(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Taken taken = new Taken();
        ReviewFeed.read(new ByteArrayInputStream(bytes), bytes.length, taken);
        return taken;
    }

    /** As for a file that is too large to be held. */
    private static Taken streamed(String text) {
        Taken taken = new Taken();
        ReviewFeed.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE, taken);
        return taken;
    }

    static Stream<String> shapes() {
        String script = "<script type=\"application/ld+json\">%s</script>";
        return Stream.of(
                ONE,
                "[" + ONE + "]",
                "[[" + ONE + "]]",
                "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebPage\"}, " + ONE + "]}",
                "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", \"item\": " + ONE
                        + "}]}",
                "{\"@type\": \"ItemList\", \"itemListElement\": [{\"item\": [" + ONE + "]}]}",
                "{\"@type\": \"NewsArticle\", \"review\": " + ONE + "}",
                "{}\n" + ONE,
                "<html><head>" + script.formatted("{\"@type\": \"Organization\"}") + script.formatted(ONE) + "</head>",
                "<script type='application/ld+json'>" + ONE.replace("\"", "&quot;") + "</script>",
                "<script type='application/ld+json'>/*<![CDATA[*/" + ONE + "/*]]>*/</script>",
                script.formatted(ONE).replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"),
                ONE.replace("\"", "&quot;"),
                "\uFEFF" + ONE);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void should_find_the_review_in_every_shape(String file) {
        Taken taken = taken(file);
        assertThat(taken.broken).isEmpty();
        assertThat(taken.reviews).singleElement().satisfies(found -> {
            assertThat(found.review().wording()).isEqualTo("Bees pay taxes");
            assertThat(found.review().publisher()).isEqualTo("The Checkers");
            assertThat(found.review().rating()).isEqualTo("False");
            assertThat(found.review().publishedOn()).isEqualTo(LocalDate.of(2023, 5, 1));
            assertThat(found.review().claimants()).extracting(one -> one.name()).containsExactly("A Minister");
        });
    }

    @Test
    void should_name_the_place_of_each_review_and_of_what_is_wrong_with_it() {
        String worse = ONE.replace(
                "\"alternateName\": \"False\"", "\"ratingValue\": 9, \"bestRating\": 5, \"worstRating\": 1");
        for (Taken taken :
                List.of(taken("{\"@graph\": [{}, " + worse + "]}"), streamed("{\"@graph\": [{}, " + worse + "]}"))) {
            Found found = taken.reviews.getFirst();
            assertThat(found.path()).isEqualTo("$['@graph'][1]");
            assertThat(found.findings())
                    .extracting(Finding::path, Finding::rule)
                    .contains(
                            Tuple.tuple("$['@graph'][1].reviewRating.ratingValue", Rule.RATING_OUT_OF_RANGE),
                            Tuple.tuple("$['@graph'][1].reviewRating.alternateName", Rule.RATING_LABEL_MISSING));
            assertThat(found.review().rating()).isEqualTo("9");
        }
    }

    @Test
    void should_follow_references_forward_and_back() {
        String file = """
                {"@graph": [
                  {"@type": "ClaimReview", "url": "https://checks.example/1", "claimReviewed": "Bees pay taxes",
                   "author": {"@id": "#us"}, "itemReviewed": {"@id": "#claim"}},
                  {"@id": "#claim", "@type": "Claim", "author": {"@id": "#who"}, "datePublished": "2023-04-01"},
                  {"@id": "#who", "@type": "Person", "name": "A Minister"},
                  {"@id": "#us", "@type": "Organization", "name": "The Checkers"}]}""";
        ReadReview review = taken(file).reviews.getFirst().review();
        assertThat(review.publisher()).isEqualTo("The Checkers");
        assertThat(review.saidOn()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(review.claimants()).extracting(one -> one.name()).containsExactly("A Minister");
        assertThat(review.identifier()).isEmpty();
    }

    @Test
    void should_read_the_older_shape_and_plain_words() {
        ReadReview review = taken("""
                {"@type": "ClaimReview", "claimReviewed": "Rain &amp;amp; <b>snow</b> are &quot;dry&quot;",
                 "author": "The Checkers", "reviewRating": {"name": "Falsch"},
                 "itemReviewed": {"@type": "CreativeWork", "url": "https://news.example/a",
                   "author": [{"@type": "Organization", "name": "The Party"}, {"name": "Unknown"}],
                   "datePublished": "2023-04-01T10:00:00Z"}}""").reviews.getFirst().review();
        assertThat(review.wording()).isEqualTo("Rain & snow are \"dry\"");
        assertThat(review.publisher()).isEqualTo("The Checkers");
        assertThat(review.appearances()).containsExactly("https://news.example/a");
        assertThat(review.claimants())
                .singleElement()
                .satisfies(one -> assertThat(one.organisation()).isTrue());
    }

    @Test
    void should_keep_what_came_before_a_break() {
        for (Taken taken : List.of(taken("[" + ONE + ", {\"@type\": "), streamed("[" + ONE + ", {\"@type\": "))) {
            assertThat(taken.reviews).hasSize(1);
            assertThat(taken.broken).extracting(Finding::rule).containsExactly(Rule.JSON_INVALID);
        }
    }

    @Test
    void should_tell_of_what_holds_no_review() {
        assertThat(taken("").broken).extracting(Finding::rule).containsExactly(Rule.INPUT_EMPTY);
        assertThat(taken("<html></html>").broken).extracting(Finding::rule).containsExactly(Rule.SCRIPT_NONE);
        assertThat(taken("{\"@type\": \"Person\"}").reviews).isEmpty();
    }

    @Test
    void should_not_mind_any_depth() {
        String deep = "[".repeat(100_000) + ONE + "]".repeat(100_000);
        assertThat(taken(deep).broken).isEmpty();
        assertThat(streamed(deep).reviews).isEmpty();
        String inside = ONE.replace("\"False\"", "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000));
        assertThat(streamed(inside).reviews).hasSize(1);
    }

    @Test
    void should_judge_a_large_file_as_a_small_one() {
        String worse = ONE.replace("\"url\": \"https://checks.example/1\",", "");
        String padding = "{\"@type\": \"Thing\", \"text\": \"" + "x".repeat(1000) + "\"},";
        String feed = "{\"@context\": \"http://schema.org\", \"@graph\": [" + padding.repeat(17_000) + worse
                + ", {\"@type\": \"MediaReview\"}]}";
        assertThat(FileLint.check(feed.getBytes(StandardCharsets.UTF_8)))
                .extracting(placed -> placed.finding().rule())
                .contains(Rule.CONTEXT_SPELLING, Rule.URL_MISSING, Rule.MEDIA_CATEGORY_MISSING)
                .doesNotContain(Rule.SHAPE_NO_REVIEW);
        assertThat(FileLint.check(("[" + padding.repeat(17_000) + "{}]").getBytes(StandardCharsets.UTF_8)))
                .extracting(placed -> placed.finding().rule())
                .containsExactly(Rule.SHAPE_NO_REVIEW);
    }

    /** A feed of fifty megabytes is never held: what comes of it is counted while it is made. */
    @Test
    void should_read_fifty_megabytes_as_they_come() {
        int count = 5_000;
        byte[] item = ("," + ONE.replace("Bees pay taxes", "Bees pay taxes " + "and more ".repeat(1_100)))
                .getBytes(StandardCharsets.UTF_8);
        InputStream feed = new SequenceInputStream(new Enumeration<>() {
            private int given = -1;

            @Override
            public boolean hasMoreElements() {
                return given <= count;
            }

            @Override
            public InputStream nextElement() {
                given++;
                return new ByteArrayInputStream(
                        given == 0
                                ? "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{}".getBytes(StandardCharsets.UTF_8)
                                : given <= count ? item : "]}".getBytes(StandardCharsets.UTF_8));
            }
        });
        int[] found = new int[1];
        ReviewFeed.read(feed, (long) item.length * count, new ReviewFeed.Taker() {
            @Override
            public void review(Found one) {
                found[0]++;
            }

            @Override
            public void broken(int block, Finding finding) {
                throw new AssertionError(finding);
            }
        });
        assertThat((long) item.length * count).isGreaterThan(50_000_000);
        assertThat(found[0]).isEqualTo(count);
    }
}
