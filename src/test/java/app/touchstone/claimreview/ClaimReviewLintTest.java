package app.touchstone.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ClaimReviewLintTest {

    /** Each line puts one value in place of a sound one; the answer is rule@path of each finding, joined by blanks. */
    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            claimReviewed | null | claim-reviewed-missing@$.claimReviewed
            claimReviewed | 7 | claim-reviewed-not-text@$.claimReviewed
            claimReviewed | '  ' | claim-reviewed-empty@$.claimReviewed
            claimReviewed | 'The moon, which has been circling us for four and a half billion years, is cheese' | claim-reviewed-long@$.claimReviewed
            claimReviewed | 'FALSE: the moon is cheese' | claim-reviewed-rated@$.claimReviewed
            claimReviewed | 'The moon is cheese (false)' | claim-reviewed-rated@$.claimReviewed
            claimReviewed | 'The raid was a false flag' | claim-reviewed-names-rating@$.claimReviewed
            claimReviewed | 'The falsehood is known' |
            claimReviewed | 'Fish &amp; chips cost &#163;90' | text-html@$.claimReviewed
            claimReviewed | 'It is <b>true</b>' | text-html@$.claimReviewed
            claimReviewed | '3 < 5 and 7 > 6' |
            url | null | url-missing@$.url
            url | 'reports/7' | url-not-address@$.url
            url | 'javascript:alert(1)' | url-not-address@$.url
            url | 'https://desk.example/' | url-home-page@$.url
            url | 'https://desk.example' | url-home-page@$.url
            url | 'https://desk.example/?p=123' |
            url | 'https://перевірка.укр/звіти/7' |
            url | 'https://fact_check.example/7' |
            author | null | author-missing@$.author
            author | 'Eurasia desk' | author-text@$.author
            author | 7 | author-not-object@$.author
            author | {'@type':'Person'} | author-nameless@$.author
            author | {'@type':'Thing','name':'x','correctionsPolicy':'https://a.example/c'} | author-type@$.author['@type']
            author | {'@type':'Person','name':'vladimir putin'} | author-is-claimant@$.author
            author | {'@type':'NewsMediaOrganization','name':'Desk'} | author-corrections-policy@$.author
            author | [{'@type':'Person','name':'A'},{'@type':'Person'}] | author-nameless@$.author[1]
            datePublished | null | date-missing@$.datePublished
            datePublished | '15.10.2022' | date-malformed@$.datePublished
            datePublished | '2022-02-30' | date-malformed@$.datePublished
            datePublished | '2022-10-15T09:00:00+0300' |
            datePublished | '2022-10-15T09:00Z' |
            dateModified | '2022-10-01' | date-order@$.dateModified
            correction | 'A word was wrong.' |
            correction | [{'@type':'Comment','text':'x'}] | correction-type@$.correction[0]['@type']
            correction | [{'@type':'CorrectionComment'}] | correction-empty@$.correction[0]
            reviewRating | null | rating-missing@$.reviewRating
            reviewRating | 'False' | rating-not-object@$.reviewRating
            reviewRating | {} | rating-label-missing@$.reviewRating.alternateName
            reviewRating | {'name':'False'} | rating-label-from-name@$.reviewRating.name
            reviewRating | {'alternateName':'2/5'} | rating-label-number@$.reviewRating.alternateName
            reviewRating | {'alternateName':'No','ratingExplanation':'One. Two. Three.'} | rating-explanation-long@$.reviewRating.ratingExplanation
            itemReviewed | null | item-missing@$.itemReviewed
            itemReviewed | 'a claim' | item-not-object@$.itemReviewed
            itemReviewed | {'@type':'CreativeWork','url':'https://a.example/x'} | item-older-type@$.itemReviewed['@type']
            itemReviewed | {'@type':'Dataset','url':'https://a.example/x'} | item-type@$.itemReviewed['@type']
            itemReviewed | {'@type':'https://schema.org/Claim','url':'https://a.example/x'} |
            itemReviewed | {'@type':'Claim'} | appearance-none@$.itemReviewed.appearance
            """)
    void should_name_the_rule_and_the_path(String field, String value, String expected) {
        ObjectNode review = ClaimReviews.spoilt(node -> node.set(field, ClaimReviews.json(value)));
        assertThat(named(ClaimReviewLint.check(review))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "rating {0} of {1}–{2} → {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3 | 1 | 5 |
            '3' | '1' | '5' | rating-number-as-text@ratingValue rating-number-as-text@bestRating rating-number-as-text@worstRating
            3 | 5 | 1 | rating-best-below-worst@bestRating
            1 | 1 | 1 | rating-best-equals-worst@bestRating
            2 | 0 | 5 | rating-worst-below-one@worstRating
            -1 | -1 | -1 | rating-minus-one@ratingValue rating-minus-one@bestRating rating-minus-one@worstRating
            6 | 1 | 5 | rating-out-of-range@ratingValue
            0.5 | 1 | 5 | rating-out-of-range@ratingValue
            'NaN' | 1 | 5 | rating-not-number@ratingValue
            '3d' | 1 | 5 | rating-not-number@ratingValue
            [3] | 1 | 5 | rating-not-number@ratingValue
            true | 1 | 5 | rating-not-number@ratingValue
            1e999 | 1 | 5 | rating-not-number@ratingValue
            null | 1 | 5 | rating-incomplete@ratingValue
            3 | null | 5 | rating-incomplete@worstRating
            3 | 1 | null | rating-incomplete@bestRating
            null | null | null |
            """)
    void should_read_the_numbers_of_a_rating(String value, String worst, String best, String expected) {
        ObjectNode review = ClaimReviews.spoilt(node -> {
            ObjectNode rating = node.putObject("reviewRating").put("alternateName", "No");
            rating.set("ratingValue", ClaimReviews.json(value));
            rating.set("bestRating", ClaimReviews.json(best));
            rating.set("worstRating", ClaimReviews.json(worst));
        });
        assertThat(named(ClaimReviewLint.check(review)).replace("$.reviewRating.", ""))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "claim.{0} = {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            author | null |
            author | 'Putin' | claimant-text@author
            author | 'unknown' | claimant-text@author claimant-placeholder@author
            author | {'@type':'Person','name':'Various'} | claimant-placeholder@author.name
            author | {'@type':'Person'} | claimant-nameless@author.name
            author | [{'name':'A'},8] | claimant-not-object@author[1]
            author | {'name':'A','sameAs':['Q7747']} | same-as-not-address@author.sameAs[0]
            datePublished | '2023-01-01' | date-order@datePublished
            datePublished | 2022 | date-malformed@datePublished
            appearance | 'https://a.example/x' | appearance-text@appearance
            appearance | ['https://a.example/x','on TV'] | appearance-text@appearance[0] appearance-junk@appearance[1]
            appearance | [{},null,3] | appearance-junk@appearance[0] appearance-junk@appearance[1] appearance-junk@appearance[2]
            appearance | {'url':'www.a.example'} | appearance-junk@appearance.url
            appearance | {'headline':'Evening news'} | appearance-no-address@appearance
            claimInterpreter | {'@type':'Person'} | interpreter-nameless@claimInterpreter
            """)
    void should_look_at_the_claim_itself(String field, String value, String expected) {
        ObjectNode review = ClaimReviews.spoilt(
                node -> ((ObjectNode) node.get("itemReviewed")).set(field, ClaimReviews.json(value)));
        assertThat(named(ClaimReviewLint.check(review)).replace("$.itemReviewed.", ""))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "@context {0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'https://schema.org' |
            'http://schema.org' | context-spelling@$['@context']
            'http://schema.org/' | context-spelling@$['@context']
            'https://schema.org/' | context-spelling@$['@context']
            ['https://schema.org',{'x':'https://x.example/'}] |
            {'@vocab':'https://schema.org/'} | context-spelling@$['@context']
            'https://www.w3.org/ns/anno.jsonld' | context-foreign@$['@context']
            null | context-missing@$['@context']
            """)
    void should_accept_the_vocabulary_as_it_is_spelt_in_the_wild(String context, String expected) {
        ObjectNode review = ClaimReviews.spoilt(node -> node.set("@context", ClaimReviews.json(context)));
        assertThat(named(ClaimReviewLint.check(review))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null | shape-not-object@$
            7 | shape-not-object@$
            'text' | shape-not-object@$
            [] | shape-no-review@$
            {} | shape-no-review@$
            [null,[],{'@type':'Article'}] | shape-no-review@$
            {'@graph':null} | shape-no-review@$
            """)
    void should_say_when_there_is_nothing_to_judge(String markup, String expected) {
        assertThat(named(ClaimReviewLint.check(ClaimReviews.json(markup)))).isEqualTo(expected);
    }

    @Test
    void should_answer_even_without_markup() {
        assertThat(named(ClaimReviewLint.check(null))).isEqualTo("shape-not-object@$");
    }

    @Test
    void should_name_several_reviews_of_one_page_and_the_same_review_twice() {
        ObjectNode page = ClaimReviews.JSON.createObjectNode().put("@context", "https://schema.org");
        ObjectNode other = ClaimReviews.spoilt(node -> node.put("claimReviewed", "The moon is cheese"));
        page.putArray("@graph").add(ClaimReviews.sound()).add(other).add(ClaimReviews.sound());
        assertThat(named(ClaimReviewLint.check(page)))
                .isEqualTo("page-several@$['@graph'][1] page-repeated@$['@graph'][2]");
    }

    @Test
    void should_stop_reading_where_no_page_is_that_deep() {
        ObjectNode root = ClaimReviews.sound();
        ObjectNode inner = root;
        for (int i = 0; i < 20_000; i++) {
            inner = inner.putObject("isPartOf");
        }
        root.set("reviewRating", root.get("isPartOf"));
        ((ObjectNode) root.get("itemReviewed")).set("appearance", root.get("isPartOf"));
        assertThat(ClaimReviewLint.check(root)).extracting(Finding::rule).contains(Rule.SHAPE_TOO_DEEP);
    }

    @Test
    void should_hold_the_url_against_the_page_it_was_found_on() {
        JsonNode review = ClaimReviews.sound();
        assertThat(ClaimReviewLint.check(review, URI.create("https://www.desk.example/reports/golden-billion/")))
                .isEmpty();
        assertThat(named(ClaimReviewLint.check(review, URI.create("https://copy.example/reports/golden-billion"))))
                .isEqualTo("url-other-site@$.url");
        assertThat(named(ClaimReviewLint.check(review, URI.create("https://desk.example/reports/other"))))
                .isEqualTo("url-other-page@$.url");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'mediaAuthenticityCategory':'TransformedContent' |
            'mediaAuthenticityCategory':'https://schema.org/SatireOrParodyContent' |
            'mediaAuthenticityCategory':null | media-category-missing@mediaAuthenticityCategory
            'mediaAuthenticityCategory':'Fake' | media-category-unknown@mediaAuthenticityCategory
            'mediaAuthenticityCategory':['OriginalMediaContent','StagedContent'] | media-category-contradiction@mediaAuthenticityCategory
            'mediaAuthenticityCategory':'DecontextualizedContent' | media-context-missing@originalMediaContextDescription
            'mediaAuthenticityCategory':'StagedContent','originalMediaLink':'here' | media-link-not-address@originalMediaLink
            'mediaAuthenticityCategory':'StagedContent','itemReviewed':null | media-item-missing@itemReviewed
            'mediaAuthenticityCategory':'StagedContent','itemReviewed':{'@type':'Claim'} | media-item-type@itemReviewed['@type']
            'mediaAuthenticityCategory':'StagedContent','associatedClaimReview':3 | media-association@associatedClaimReview
            """)
    void should_judge_a_media_review(String fields, String expected) {
        ObjectNode review = (ObjectNode) ClaimReviews.json("{'@context':'https://schema.org','@type':'MediaReview',"
                + "'itemReviewed':{'@type':'MediaReviewItem'},'associatedClaimReview':'https://desk.example/r/1'}");
        review.setAll((ObjectNode) ClaimReviews.json("{" + fields + "}"));
        assertThat(named(ClaimReviewLint.check(review)).replace("$.", "")).isEqualTo(expected == null ? "" : expected);
    }

    private static String named(List<Finding> findings) {
        return String.join(
                " ",
                findings.stream().map(one -> one.rule().id() + "@" + one.path()).toList());
    }
}
