package app.touchstone.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** What must not change a coefficient: the order of units, the order of raters, what categories are called. */
class InvariantsTest {

    private static final double TINY = 1e-9;

    private static Integer[][] table(long seed, int units, int raters, int categories, boolean gaps) {
        Random random = new Random(seed);
        return IntStream.range(0, units)
                .mapToObj(u -> IntStream.range(0, raters)
                        .mapToObj(r -> gaps && random.nextInt(4) == 0 ? null : (Integer) random.nextInt(categories))
                        .toArray(Integer[]::new))
                .toArray(Integer[][]::new);
    }

    private static void assertSame(Integer[][] one, Integer[][] other, List<Measure> measures) {
        for (Measure measure : measures) {
            @Nullable
            Double expected = new Agreement(Tables.units((Object[][]) one))
                    .of(measure, null)
                    .value();
            @Nullable
            Double found = new Agreement(Tables.units((Object[][]) other))
                    .of(measure, null)
                    .value();
            if (expected == null || found == null) {
                assertThat(found).as(measure.name()).isEqualTo(expected);
            } else {
                assertThat(found).as(measure.name()).isCloseTo(expected, within(TINY));
            }
        }
    }

    private static final List<Measure> ALL = List.of(
            Measure.OBSERVED_AGREEMENT,
            Measure.MEAN_PAIRWISE_KAPPA,
            Measure.FLEISS_KAPPA,
            Measure.ALPHA_NOMINAL,
            Measure.ALPHA_ORDINAL,
            Measure.ALPHA_INTERVAL,
            Measure.ALPHA_JACCARD,
            Measure.ALPHA_MASI);

    @Property(tries = 200)
    void should_not_mind_the_order_of_units(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
            @ForAll @IntRange(min = 1, max = 12) int units,
            @ForAll @IntRange(min = 1, max = 5) int raters,
            @ForAll boolean gaps) {
        Integer[][] table = table(seed, units, raters, 4, gaps);
        Integer[][] turned = table.clone();
        Collections.shuffle(Arrays.asList(turned), new Random(seed));
        assertSame(table, turned, ALL);
    }

    @Property(tries = 200)
    void should_not_mind_the_order_of_raters(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
            @ForAll @IntRange(min = 1, max = 12) int units,
            @ForAll @IntRange(min = 2, max = 5) int raters,
            @ForAll boolean gaps) {
        Integer[][] table = table(seed, units, raters, 4, gaps);
        Integer[][] turned = table(seed, units, raters, 4, gaps);
        for (Integer[] row : turned) {
            Collections.reverse(Arrays.asList(row));
        }
        assertSame(table, turned, ALL);
    }

    @Property(tries = 200)
    void should_not_mind_what_categories_are_called(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
            @ForAll @IntRange(min = 1, max = 12) int units,
            @ForAll @IntRange(min = 2, max = 5) int raters,
            @ForAll boolean gaps) {
        Integer[][] table = table(seed, units, raters, 4, gaps);
        Integer[][] renamed = table(seed, units, raters, 4, gaps);
        int[] names = {7, 0, 5, 3};
        for (Integer[] row : renamed) {
            row(row, names);
        }
        assertSame(
                table,
                renamed,
                List.of(
                        Measure.ALPHA_NOMINAL,
                        Measure.FLEISS_KAPPA,
                        Measure.MEAN_PAIRWISE_KAPPA,
                        Measure.OBSERVED_AGREEMENT));
    }

    private static void row(Integer[] row, int[] names) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] == null ? null : (Integer) names[row[i]];
        }
    }

    /** α looks at no pair where it need not; here is the definition, pair by pair. */
    @Property(tries = 300)
    void should_agree_with_the_definition_pair_by_pair(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
            @ForAll @IntRange(min = 2, max = 8) int units,
            @ForAll @IntRange(min = 2, max = 5) int raters,
            @ForAll boolean gaps) {
        Integer[][] table = table(seed, units, raters, 5, gaps);
        for (Measure measure : List.of(Measure.ALPHA_NOMINAL, Measure.ALPHA_ORDINAL, Measure.ALPHA_INTERVAL)) {
            Double found = new Agreement(Tables.units((Object[][]) table))
                    .of(measure, null)
                    .value();
            double expected = PairByPair.alpha(table, measure);
            if (found == null) {
                assertThat(expected).isNaN();
            } else {
                assertThat(found).as(measure.name()).isCloseTo(expected, within(TINY));
            }
        }
    }
}
