package app.touchstone.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is mended, what is left alone, and that nothing is invented. */
class FileMendingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Mended mend(String text) {
        return FileMending.mend(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String review(String rest) {
        return "{\"@context\": \"https://schema.org\", \"@type\": \"ClaimReview\", " + rest + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"claimReviewed\": \"Rain &amp; snow\" | /claimReviewed | Rain & snow | TEXT_HTML",
                "\"claimReviewed\": \"<b>Rain</b> falls\" | /claimReviewed | Rain falls | TEXT_HTML",
                "\"reviewRating\": {\"alternateName\": \"x\", \"ratingValue\": \"4\"} | /reviewRating/ratingValue | 4 | RATING_NUMBER_AS_TEXT",
                "\"reviewRating\": {\"name\": \"False\"} | /reviewRating/alternateName | False | RATING_LABEL_FROM_NAME",
                "\"reviewRating\": {\"alternateName\": \"x\", \"ratingValue\": -1, \"bestRating\": -1} | /reviewRating/bestRating | '' | RATING_MINUS_ONE",
                "\"datePublished\": \"2023/05/01\" | /datePublished | 2023-05-01 | DATE_MALFORMED",
                "\"datePublished\": \"2023-05-01 10:30\" | /datePublished | 2023-05-01T10:30 | DATE_MALFORMED",
                "\"itemReviewed\": {\"@type\": \"Claim\", \"author\": {\"name\": \"Unknown\"}} | /itemReviewed/author | '' | CLAIMANT_PLACEHOLDER"
            })
    void should_mend_what_can_be_meant_one_way_only(String field, String where, String expected, Rule rule) {
        Mended mended = mend(review(field));
        assertThat(mended.mends()).extracting(Mended.Mend::rule).containsExactly(rule);
        JsonNode there = JSON.readTree(mended.text()).at(where);
        assertThat(there.isMissingNode() ? "" : there.asString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"claimReviewed\": \"<br>\"",
                "\"datePublished\": \"03/04/2023\"",
                "\"datePublished\": \"2023/13/45\"",
                "\"url\": \"checks.example/1\"",
                "\"author\": \"The Checkers\"",
                "\"reviewRating\": {\"alternateName\": \"x\", \"ratingValue\": \"four\"}",
                "\"reviewRating\": {\"alternateName\": \"x\", \"ratingValue\": 1, \"bestRating\": 1, \"worstRating\": 5}",
                "\"itemReviewed\": {\"author\": {\"name\": \"Unknown\", \"sameAs\": \"https://who.example\"}}"
            })
    void should_leave_alone_what_only_a_person_knows(String field) {
        String before = review(field);
        Mended mended = mend(before);
        assertThat(mended.mends()).isEmpty();
        assertThat(mended.text()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"@type\": \"ClaimReview\", \"url\": 1, \"url\": 2}", "\u0001\u0002", "a,b"})
    void should_not_touch_what_cannot_be_read_whole(String text) {
        assertThat(mend(text).text()).isEqualTo(text);
        assertThat(mend(text).mends()).isEmpty();
    }

    @Test
    void should_write_only_the_script_anew_in_which_something_was_mended() {
        String first = "<script type=\"application/ld+json\"> {\"@type\":\"WebPage\"} </script>";
        String page = "<html>\n" + first + "<p>a &amp; b</p><script type=\"application/ld+json\">"
                + review("\"claimReviewed\": \"a &lt;/script&gt; b\"") + "</script></html>";
        Mended mended = mend(page);
        assertThat(mended.text())
                .startsWith("<html>\n" + first + "<p>a &amp; b</p>")
                .endsWith("</script></html>");
        assertThat(mended.mends()).extracting(Mended.Mend::block).containsOnly(2);
        assertThat(mend(mended.text()).mends()).isEmpty();
    }

    @Test
    void should_add_the_vocabulary_and_spell_it_the_one_way() {
        assertThat(mend("[{\"@type\": \"ClaimReview\"}]").mends())
                .extracting(Mended.Mend::rule)
                .containsExactly(Rule.CONTEXT_MISSING);
        assertThat(JSON.readTree(mend("{\"@context\": \"http://schema.org/\", \"@type\": \"ClaimReview\"}")
                                .text())
                        .path("@context")
                        .asString())
                .isEqualTo("https://schema.org");
        assertThat(mend("{\"@context\": \"https://other.example\", \"@type\": \"ClaimReview\"}")
                        .mends())
                .isEmpty();
        assertThat(mend("{\"@type\": \"Person\", \"name\": \"a &amp; b\"}").mends())
                .isEmpty();
    }

    @Test
    void should_keep_every_digit_of_every_number() {
        String text = review("\"claimReviewed\": \"a &amp; b\", \"n\": 12345678901234567890.12345678901234567890");
        assertThat(mend(text).text()).contains("12345678901234567890.12345678901234567890");
    }

    @Provide
    Arbitrary<String> reviews() {
        Arbitrary<String> words = Arbitraries.of(
                "\"\"",
                "\" \"",
                "\"Unknown\"",
                "\"a &amp;amp; b\"",
                "\"<i>x</i>\"",
                "\"2023/05/01\"",
                "\"-1\"",
                "\"4\"",
                "-1",
                "5",
                "null",
                "[]",
                "{}",
                "[\"&lt;p&gt;\", 3]",
                "\"https://a.example/1\"",
                "\"False &#33;\"");
        Arbitrary<String> names = Arbitraries.of(
                "claimReviewed",
                "url",
                "datePublished",
                "author",
                "name",
                "alternateName",
                "ratingValue",
                "bestRating",
                "worstRating",
                "text",
                "@id",
                "sameAs");
        Arbitrary<String> object = Combinators.combine(
                        names.list().uniqueElements().ofMaxSize(5), words.list().ofSize(5))
                .as(FileMendingTest::object);
        return Combinators.combine(object, object, object, Arbitraries.of("", "\"@context\": \"http://schema.org/\", "))
                .as((review, rating, claim, context) -> "{" + context + "\"@type\": \"ClaimReview\", \"reviewRating\": "
                        + rating + ", \"itemReviewed\": " + claim
                        + (review.equals("{}") ? "}" : ", " + review.substring(1)));
    }

    private static String object(List<String> names, List<String> values) {
        StringBuilder object = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            object.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(names.get(i))
                    .append("\": ")
                    .append(values.get(i));
        }
        return "{" + object + "}";
    }

    @Property(tries = 500)
    void should_come_to_rest_and_invent_nothing(@ForAll("reviews") String before) {
        Mended once = mend(before);
        Mended twice = mend(once.text());
        assertThat(twice.mends()).isEmpty();
        assertThat(errors(once.text())).isLessThanOrEqualTo(errors(before));
        TreeSet<String> known = new TreeSet<>();
        texts(JSON.readTree(before), known);
        TreeSet<String> now = new TreeSet<>();
        texts(JSON.readTree(once.text()), now);
        now.removeAll(known);
        now.remove("https://schema.org");
        now.remove("2023-05-01");
        assertThat(now).isSubsetOf(known.stream().map(PlainWords::of).collect(Collectors.toSet()));
    }

    private static long errors(String text) {
        return FileLint.check(text.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(placed -> placed.finding().severity() == Severity.ERROR)
                .count();
    }

    private static void texts(JsonNode node, TreeSet<String> into) {
        if (node.isContainer()) {
            node.forEach(child -> texts(child, into));
        } else {
            into.add(node.asString());
        }
    }

    @Property(tries = 1000)
    void should_answer_to_any_bytes(@ForAll byte[] bytes) {
        FileLint.check(bytes);
        assertThat(FileMending.mend(bytes).mends()).isEmpty();
        ReviewFeed.read(new ByteArrayInputStream(bytes), bytes.length, NOBODY);
        ReviewFeed.read(new ByteArrayInputStream(bytes), Long.MAX_VALUE, NOBODY);
    }

    @Property(tries = 300)
    void should_answer_to_a_review_cut_anywhere(@ForAll("reviews") String review, @ForAll int where) {
        String cut = review.substring(0, Math.floorMod(where, review.length()));
        byte[] bytes = ("<script type='application/ld+json'>" + cut).getBytes(StandardCharsets.UTF_8);
        assertThat(FileLint.check(bytes)).isNotEmpty();
        FileMending.mend(bytes);
        FileMending.mend(cut.getBytes(StandardCharsets.UTF_8));
        ReviewFeed.read(new ByteArrayInputStream(bytes), bytes.length, NOBODY);
    }

    private static final ReviewFeed.Taker NOBODY = new ReviewFeed.Taker() {
        @Override
        public void review(ReviewFeed.Found found) {}

        @Override
        public void broken(int block, Finding finding) {}
    };
}
