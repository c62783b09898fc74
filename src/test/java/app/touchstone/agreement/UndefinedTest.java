package app.touchstone.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What cannot be computed says why, and is never 0 or 1. */
class UndefinedTest {

    private static void assertAll(Judgements judgements, Undefined reason) {
        assertThat(Arrays.stream(Measure.values())
                        .filter(measure -> measure.metric() == Metric.NOMINAL)
                        .filter(measure -> measure != Measure.OBSERVED_AGREEMENT)
                        .map(measure -> new Agreement(judgements).of(measure, null)))
                .allSatisfy(result -> {
                    assertThat(result.value()).isNull();
                    assertThat(result.undefined()).isIn(reason, Undefined.NO_PAIR_DEFINED);
                });
    }

    @Test
    void should_say_that_there_is_nothing() {
        assertAll(Judgements.builder().build(), Undefined.NO_JUDGEMENTS);
    }

    @Test
    void should_say_that_one_rater_agrees_with_nobody() {
        assertAll(Tables.raters("a b a"), Undefined.ONE_RATER);
    }

    @Test
    void should_say_that_one_category_is_certain_by_chance() {
        assertAll(Tables.raters("a a a", "a a a"), Undefined.ONE_CATEGORY);
    }

    @Test
    void should_say_that_no_unit_was_judged_by_two() {
        assertAll(Tables.raters("a . b", ". a ."), Undefined.NO_UNIT_JUDGED_TWICE);
    }

    @Test
    void should_keep_measures_to_the_raters_they_are_made_for() {
        Judgements three = Tables.raters("a b a", "a b b", "a . b");
        assertThat(new Agreement(three).of(Measure.COHEN_KAPPA, null).undefined())
                .isEqualTo(Undefined.NOT_TWO_RATERS);
        assertThat(new Agreement(three).of(Measure.FLEISS_KAPPA, null).undefined())
                .isEqualTo(Undefined.UNEQUAL_COUNTS);
        assertThat(new Agreement(three).of(Measure.ALPHA_NOMINAL, null).value()).isNotNull();
    }

    @Test
    void should_be_one_when_all_agree_on_more_than_one_category() {
        Judgements all = Tables.raters("1 2 3 2", "1 2 3 2", "1 2 3 2");
        for (Measure measure : List.of(
                Measure.ALPHA_NOMINAL,
                Measure.ALPHA_ORDINAL,
                Measure.ALPHA_INTERVAL,
                Measure.FLEISS_KAPPA,
                Measure.MEAN_PAIRWISE_KAPPA,
                Measure.OBSERVED_AGREEMENT)) {
            assertThat(new Agreement(all).of(measure, null).value())
                    .as(measure.name())
                    .isEqualTo(1.0);
        }
    }

    /** D_o = 1 and D_e = 12 ÷ (4 · 3) = 1: no better and no worse than chance. */
    @Test
    void should_compute_with_more_categories_than_units() {
        assertThat(new Agreement(Tables.raters("a b", "c d"))
                        .of(Measure.ALPHA_NOMINAL, null)
                        .value())
                .isEqualTo(0.0);
    }

    @Test
    void should_refuse_a_second_judgement_of_one_unit() {
        assertThatThrownBy(() -> Judgements.builder()
                        .add("u", "r", "a")
                        .add("v", "r", "a")
                        .add("u", "r", "b")
                        .build())
                .isInstanceOfSatisfying(Judgements.JudgedTwice.class, twice -> {
                    assertThat(twice.first()).isZero();
                    assertThat(twice.second()).isEqualTo(2);
                });
    }

    @Test
    void should_name_the_units_that_disagree_most() {
        Judgements data = Tables.raters("1 5 2 2", "1 1 3 2");
        assertThat(new Agreement(data).worst(Metric.INTERVAL, 5))
                .extracting(Agreement.Worst::unit)
                .containsExactly("u1", "u2");
    }

    @Test
    void should_give_the_same_interval_for_the_same_seed_and_stop_when_asked() {
        Agreement agreement = new Agreement(Tables.raters("1 5 2 2 3 4 1", "1 1 3 2 3 4 2"));
        Bootstrap.Interval once =
                agreement.of(Measure.ALPHA_ORDINAL, new Bootstrap(500, 9)).interval();
        assertThat(agreement.of(Measure.ALPHA_ORDINAL, new Bootstrap(500, 9)).interval())
                .isEqualTo(once);
        assertThat(once).isNotNull();
        assertThat(once.low()).isLessThan(once.high()).isGreaterThanOrEqualTo(-1);
        assertThatThrownBy(() -> agreement.of(Measure.ALPHA_ORDINAL, new Bootstrap(500, 9, done -> {}, () -> true)))
                .isInstanceOf(CancellationException.class);
    }
}
