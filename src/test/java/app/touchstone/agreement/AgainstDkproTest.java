package app.touchstone.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against DKPro Statistics where that is right: Cohen's κ, Fleiss' κ, nominal and ordinal α. */
class AgainstDkproTest {

    private static Integer[][] table(int seed, int raters, boolean gaps) {
        Random random = new Random(seed);
        Integer[][] table = new Integer[40][raters];
        for (Integer[] row : table) {
            int truth = random.nextInt(5);
            for (int rater = 0; rater < raters; rater++) {
                row[rater] = gaps && random.nextInt(5) == 0 ? null : random.nextInt(3) > 0 ? truth : random.nextInt(5);
            }
        }
        return table;
    }

    private static CodingAnnotationStudy study(Integer[][] table) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(table[0].length);
        for (Integer[] row : table) {
            study.addItem((Object[]) row);
        }
        return study;
    }

    private static double ours(Integer[][] table, Measure measure) {
        return Objects.requireNonNull(new Agreement(Tables.units((Object[][]) table))
                .of(measure, null)
                .value());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void should_agree_about_two_raters(int seed) {
        Integer[][] table = table(seed, 2, false);
        assertThat(ours(table, Measure.COHEN_KAPPA))
                .isCloseTo(new CohenKappaAgreement(study(table)).calculateAgreement(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void should_agree_about_many_raters(int seed) {
        Integer[][] table = table(seed, 4, false);
        assertThat(ours(table, Measure.FLEISS_KAPPA))
                .isCloseTo(new FleissKappaAgreement(study(table)).calculateAgreement(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void should_agree_about_alpha_with_gaps(int seed) {
        Integer[][] table = table(seed, 4, true);
        assertThat(ours(table, Measure.ALPHA_NOMINAL))
                .isCloseTo(
                        new KrippendorffAlphaAgreement(study(table), new NominalDistanceFunction())
                                .calculateAgreement(),
                        within(1e-9));
        assertThat(ours(table, Measure.ALPHA_ORDINAL))
                .isCloseTo(
                        new KrippendorffAlphaAgreement(study(table), new OrdinalDistanceFunction())
                                .calculateAgreement(),
                        within(1e-9));
    }
}
