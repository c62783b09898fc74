package app.touchstone.bench;

import app.touchstone.agreement.Agreement;
import app.touchstone.agreement.Bootstrap;
import app.touchstone.agreement.Judgements;
import app.touchstone.agreement.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;

/** How long agreement takes, beside DKPro Statistics on the same table; then a full desk and a long journal. */
final class ReviewBench implements Bench.Suite {

    private static final int RATERS = 4;
    private static final int UNITS = 250_000;
    private static final int CATEGORIES = 7;
    private static final int RUNS = 7;

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        agreement(found);
        DeskBench.run(data, found);
        JournalBench.run(data, found);
    }

    private static void agreement(Consumer<Figure> found) {
        int[][] table = table(UNITS, RATERS);
        Judgements judgements = judgements(table);
        for (Measure measure : List.of(
                Measure.FLEISS_KAPPA,
                Measure.ALPHA_NOMINAL,
                Measure.ALPHA_ORDINAL,
                Measure.ALPHA_INTERVAL,
                Measure.ALPHA_MASI)) {
            found.accept(Figure.of(
                    "1,000,000 judgements: " + measure.name().toLowerCase(Locale.ROOT),
                    "ms",
                    1_000,
                    times(() -> new Agreement(judgements).of(measure, null))));
        }
        against(table, judgements, found);
        Judgements three = judgements(table(10_000, 3));
        for (Measure measure : List.of(Measure.ALPHA_NOMINAL, Measure.ALPHA_ORDINAL, Measure.ALPHA_MASI)) {
            found.accept(Figure.of(
                    "1,000 replicates, 10,000 units × 3: " + measure.name().toLowerCase(Locale.ROOT),
                    "ms",
                    3_000,
                    times(() -> new Agreement(three).of(measure, new Bootstrap(1_000, 1)))));
        }
    }

    /** Both on a table that is ready. */
    private static void against(int[][] table, Judgements judgements, Consumer<Figure> found) {
        List<Double> ours = times(() -> new Agreement(judgements).of(Measure.ALPHA_NOMINAL, null));
        CodingAnnotationStudy study = new CodingAnnotationStudy(RATERS);
        for (int[] row : table) {
            study.addItem(row[0], row[1], row[2], row[3]);
        }
        List<Double> theirs =
                times(() -> new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement());
        found.accept(Figure.of("the same, nominal α: DKPro Statistics", "ms", 1_000_000, theirs));
        found.accept(Figure.of(
                "nominal α, ours in percent of DKPro's",
                "%",
                20,
                List.of(100 * Figure.percentile(ours, 50) / Figure.percentile(theirs, 50))));
    }

    private static List<Double> times(Runnable deed) {
        List<Double> times = new ArrayList<>();
        for (int run = -2; run < RUNS; run++) {
            long start = System.nanoTime();
            deed.run();
            if (run >= 0) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }

    /** Most raters see the unit's own category, some another. */
    private static int[][] table(int units, int raters) {
        Random random = new Random(5);
        int[][] table = new int[units][raters];
        for (int[] row : table) {
            int own = random.nextInt(CATEGORIES);
            for (int rater = 0; rater < raters; rater++) {
                row[rater] = random.nextInt(3) > 0 ? own : random.nextInt(CATEGORIES);
            }
        }
        return table;
    }

    private static Judgements judgements(int[][] table) {
        Judgements.Builder judgements = Judgements.builder();
        for (int unit = 0; unit < table.length; unit++) {
            for (int rater = 0; rater < table[unit].length; rater++) {
                judgements.add("u" + unit, "r" + rater, String.valueOf(table[unit][rater]));
            }
        }
        return judgements.build();
    }
}
