package app.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Hue;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When assessments agree, and what the verdict then says: the table of {@code docs/decisions/0013-when-they-agree.md}. */
class ConsensusTest {

    private static final CodeId A = CodeId.fresh();
    private static final CodeId B = CodeId.fresh();
    private static final CodeId C = CodeId.fresh();

    private static final VerdictScale SCALE = scale("false", "mostly-false", "half", "mostly-true", "true");

    static VerdictScale scale(String... onScale) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < onScale.length; i++) {
            ratings.add(new Rating(onScale[i], onScale[i], "", i + 1, Hue.values()[0]));
        }
        ratings.add(new Rating("unproven", "Unproven", "", null, Hue.values()[0]));
        ratings.add(new Rating("satire", "Satire", "", null, Hue.values()[0]));
        return new VerdictScale(ScaleId.fresh(), "five-step", "Five", 1, "", "", ratings);
    }

    static AssessmentDetails judged(String rating, CodeId... framings) {
        return new AssessmentDetails(rating, "A headline", "A summary.", "It is so [E1].", Set.of(framings));
    }

    private static Consensus of(String... ratings) {
        return new Consensus(
                SCALE, Arrays.stream(ratings).map(rating -> judged(rating)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // ratings, exactly, within one step, verdict
        "false false, true, true, false",
        "false mostly-false, false, true, mostly-false",
        "true mostly-true, false, true, mostly-true",
        "half mostly-true, false, true, half",
        "false half, false, false, half",
        "false false mostly-false, false, true, false",
        "false mostly-false half, false, false, half",
        "unproven unproven, true, true, unproven",
        "unproven satire, false, false, satire",
        "unproven false, false, false, false",
        "false, true, true, false"
    })
    void should_follow_the_table(String ratings, boolean exactly, boolean withinOne, String verdict) {
        Consensus consensus = of(ratings.split(" "));
        assertThat(consensus.ratingsAgree(RatingRule.EXACTLY)).isEqualTo(exactly);
        assertThat(consensus.ratingsAgree(RatingRule.WITHIN_ONE_STEP)).isEqualTo(withinOne);
        assertThat(consensus.rating()).isEqualTo(verdict);
    }

    @Test
    void should_take_the_lower_rating_when_both_are_as_far_from_the_middle() {
        VerdictScale even = scale("false", "rather-false", "rather-true", "true");
        assertThat(new Consensus(even, List.of(judged("rather-true"), judged("rather-false"))).rating())
                .isEqualTo("rather-false");
    }

    @Test
    void should_weigh_framings_by_what_they_share() {
        Consensus half = new Consensus(SCALE, List.of(judged("false", A, B), judged("false", A)));
        assertThat(half.framingsAgree(FramingsRule.EXACTLY)).isFalse();
        assertThat(half.framingsAgree(FramingsRule.BY_OVERLAP)).isTrue();
        assertThat(half.framings()).containsExactly(A);
        Consensus third = new Consensus(SCALE, List.of(judged("false", A, B), judged("false", A, C)));
        assertThat(third.framingsAgree(FramingsRule.BY_OVERLAP)).isFalse();
        Consensus none = new Consensus(SCALE, List.of(judged("false"), judged("false")));
        assertThat(none.framingsAgree(FramingsRule.BY_OVERLAP)).isTrue();
        assertThat(none.framings()).isEmpty();
        Consensus three =
                new Consensus(SCALE, List.of(judged("false", A, B), judged("false", A), judged("false", A, B)));
        assertThat(three.framings()).containsExactlyInAnyOrder(A, B);
    }
}
