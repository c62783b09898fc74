package app.touchstone.claimreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.touchstone.claimreview.ClaimReviewFacts.Appearance;
import app.touchstone.claimreview.ClaimReviewFacts.Rating;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ClaimReviewMarkupTest {

    @Test
    void should_write_what_its_own_linter_finds_nothing_about() {
        assertThat(ClaimReviewLint.check(ClaimReviews.sound())).isEmpty();
    }

    @Test
    void should_keep_the_order_of_keys() {
        assertThat(ClaimReviews.sound().propertyNames())
                .containsExactly(
                        "@context",
                        "@type",
                        "url",
                        "inLanguage",
                        "datePublished",
                        "dateModified",
                        "author",
                        "claimReviewed",
                        "reviewRating",
                        "itemReviewed",
                        "correction",
                        "license");
    }

    @Test
    void should_publish_what_the_numbers_mean_beside_them() {
        JsonNode rating = ClaimReviews.sound().get("reviewRating");
        assertThat(rating)
                .isEqualTo(ClaimReviews.json(
                        "{'@type':'Rating','ratingValue':1,'bestRating':5,'worstRating':1,'alternateName':'False',"
                                + "'ratingExplanation':'The phrase comes from a conspiracy theory of 1990.'}"));
    }

    @Test
    void should_carry_no_numbers_for_a_rating_off_the_scale() {
        ObjectNode review = ClaimReviewMarkup.of(ClaimReviews.facts(Rating.offScale("Unproven", null)));
        assertThat(review.get("reviewRating"))
                .isEqualTo(ClaimReviews.json("{'@type':'Rating','alternateName':'Unproven'}"));
        assertThat(ClaimReviewLint.check(review)).isEmpty();
    }

    @Test
    void should_not_let_text_break_out_of_the_script_element() {
        ObjectNode review = ClaimReviews.spoilt(node ->
                node.put("claimReviewed", "</script><script>alert('x')</script><!-- & \u2028\u2029 ünïcode 😀"));
        String text = ClaimReviewMarkup.embeddable(review);
        assertThat(text).doesNotContain("<", ">", "&", "\u2028", "\u2029").contains("\\u003c/script\\u003e");
        assertThat(ClaimReviews.JSON.readTree(text)).isEqualTo(review);
    }

    @Test
    void should_refuse_numbers_that_are_no_scale() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rating("False", 1, 5, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.onScale("False", 0, 0, 5, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.onScale("False", 6, 1, 5, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.onScale("False", 1, 1, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.offScale(" ", null));
    }

    @Test
    void should_refuse_an_address_that_is_not_of_the_web() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Appearance("javascript:alert(1)", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Appearance(null, " "));
    }
}
