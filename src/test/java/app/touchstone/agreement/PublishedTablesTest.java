package app.touchstone.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tables from the literature, to four digits. */
class PublishedTablesTest {

    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    private static double value(Judgements judgements, Measure measure) {
        return Objects.requireNonNull(
                new Agreement(judgements).of(measure, null).value());
    }

    /** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, five categories, gaps. */
    @Test
    void should_give_krippendorffs_four_observers() {
        Judgements data = Tables.raters(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .");
        assertThat(value(data, Measure.ALPHA_NOMINAL)).isCloseTo(0.7434, FOUR_DIGITS);
        assertThat(value(data, Measure.ALPHA_ORDINAL)).isCloseTo(0.8154, FOUR_DIGITS);
        assertThat(value(data, Measure.ALPHA_INTERVAL)).isCloseTo(0.8491, FOUR_DIGITS);
    }

    /** The same paper, section A: two observers, binary data. */
    @Test
    void should_give_krippendorffs_two_observers() {
        Judgements data = Tables.raters("1 1 0 0 0 0 0 0 0 0", "0 1 1 0 0 1 0 1 0 0");
        assertThat(value(data, Measure.ALPHA_NOMINAL)).isCloseTo(0.0952, FOUR_DIGITS);
    }

    /** Cohen, "A Coefficient of Agreement for Nominal Scales" (1960), with the frequencies of 200 cases. */
    @Test
    void should_give_cohens_two_clinicians() {
        Judgements data = Tables.contingency(new int[] {88, 14, 18}, new int[] {10, 40, 10}, new int[] {2, 6, 12});
        assertThat(value(data, Measure.COHEN_KAPPA)).isCloseTo(0.4915, FOUR_DIGITS);
    }

    /** Artstein and Poesio, "Inter-Coder Agreement for Computational Linguistics" (2008), the dialogue act example. */
    @Test
    void should_give_artstein_and_poesios_dialogue_acts() {
        Judgements data = Tables.contingency(new int[] {46, 0, 0}, new int[] {6, 32, 6}, new int[] {0, 0, 10});
        assertThat(value(data, Measure.COHEN_KAPPA)).isCloseTo(0.8013, FOUR_DIGITS);
        assertThat(value(data, Measure.OBSERVED_AGREEMENT)).isCloseTo(0.88, FOUR_DIGITS);
    }

    /** Fleiss, "Measuring Nominal Scale Agreement Among Many Raters" (1971): 30 patients, six psychiatrists each. */
    @Test
    void should_give_fleiss_psychiatrists() {
        Judgements data = Tables.tallies(
                new int[] {0, 0, 0, 6, 0},
                new int[] {0, 3, 0, 0, 3},
                new int[] {0, 1, 4, 0, 1},
                new int[] {0, 0, 0, 0, 6},
                new int[] {0, 3, 0, 3, 0},
                new int[] {2, 0, 4, 0, 0},
                new int[] {0, 0, 4, 0, 2},
                new int[] {2, 0, 3, 1, 0},
                new int[] {2, 0, 0, 4, 0},
                new int[] {0, 0, 0, 0, 6},
                new int[] {1, 0, 0, 5, 0},
                new int[] {1, 1, 0, 4, 0},
                new int[] {0, 3, 3, 0, 0},
                new int[] {1, 0, 0, 5, 0},
                new int[] {0, 2, 0, 3, 1},
                new int[] {0, 0, 5, 0, 1},
                new int[] {3, 0, 0, 1, 2},
                new int[] {5, 1, 0, 0, 0},
                new int[] {0, 2, 0, 4, 0},
                new int[] {1, 0, 2, 0, 3},
                new int[] {0, 0, 0, 0, 6},
                new int[] {0, 1, 0, 5, 0},
                new int[] {0, 2, 0, 1, 3},
                new int[] {2, 0, 0, 4, 0},
                new int[] {1, 0, 0, 4, 1},
                new int[] {0, 5, 0, 1, 0},
                new int[] {4, 0, 0, 0, 2},
                new int[] {0, 2, 0, 4, 0},
                new int[] {1, 0, 5, 0, 0},
                new int[] {0, 0, 0, 0, 6});
        assertThat(value(data, Measure.FLEISS_KAPPA)).isCloseTo(0.4302, FOUR_DIGITS);
        assertThat(value(data, Measure.OBSERVED_AGREEMENT)).isCloseTo(0.5556, FOUR_DIGITS);
    }

    /** Passonneau, "Measuring Agreement on Set-valued Items (MASI)" (2006): one set holds the other. */
    @Test
    void should_give_passonneaus_distance() {
        assertThat(SetDistance.MASI.between(Set.of("1", "2"), Set.of("1", "2", "3", "4")))
                .isCloseTo(0.665, FOUR_DIGITS);
        assertThat(SetDistance.JACCARD.between(Set.of("1", "2"), Set.of("1", "2", "3", "4")))
                .isCloseTo(0.5, FOUR_DIGITS);
        assertThat(SetDistance.MASI.between(Set.of("a", "b"), Set.of("b", "c"))).isCloseTo(0.89, FOUR_DIGITS);
        assertThat(SetDistance.MASI.between(Set.of("a"), Set.of("b"))).isEqualTo(1);
        assertThat(SetDistance.MASI.between(Set.of(), Set.of())).isZero();
    }
}
