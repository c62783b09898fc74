package app.touchstone.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Krippendorff's α = 1 − D_o ÷ D_e: any number of raters, judgements may be missing.
 *
 * <p>With m judgements on a unit and n on all units that have at least two, D_o = (1/n) Σ_units (Σ_pairs δ²) ÷ (m − 1)
 * and D_e = Σ_all pairs δ² ÷ (n (n − 1)), pairs ordered. (Krippendorff, "Content Analysis", ch. 11; the same, "Computing
 * Krippendorff's Alpha-Reliability", 2011.)
 */
final class Alpha implements Coefficient {

    private final Judgements judgements;
    private final Difference difference;
    private final int[] pairable;
    private final double[] kept;

    Alpha(Judgements judgements, Difference difference) {
        this.judgements = judgements;
        this.difference = difference;
        this.pairable = IntStream.range(0, judgements.units().size())
                .filter(unit -> judgements.count(unit) > 1)
                .toArray();
        this.kept = difference.dependsOnCounts() ? new double[0] : disagreements();
    }

    private double[] disagreements() {
        double[] found = new double[pairable.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = disagreement(pairable[i]);
        }
        return found;
    }

    private double disagreement(int unit) {
        return difference.within(judgements, unit) / (judgements.count(unit) - 1);
    }

    @Override
    public double value(int[] weights) {
        long[] counts = counts(weights);
        difference.fit(counts);
        double between = difference.between(counts);
        if (!(between > 0)) {
            return Double.NaN;
        }
        double within = 0;
        long all = 0;
        for (int i = 0; i < pairable.length; i++) {
            int weight = weights[pairable[i]];
            if (weight > 0) {
                within += weight * (kept.length > 0 ? kept[i] : disagreement(pairable[i]));
                all += (long) weight * judgements.count(pairable[i]);
            }
        }
        return 1 - (all - 1) * within / between;
    }

    private long[] counts(int[] weights) {
        long[] counts = new long[judgements.values().size()];
        for (int unit : pairable) {
            int weight = weights[unit];
            if (weight > 0) {
                for (int at = judgements.start(unit); at < judgements.end(unit); at++) {
                    counts[judgements.value(at)] += weight;
                }
            }
        }
        return counts;
    }

    /** How much each unit adds to the observed disagreement; 0 for those that cannot disagree. */
    double[] shares() {
        int[] once = new int[judgements.units().size()];
        Arrays.fill(once, 1);
        difference.fit(counts(once));
        double[] shares = new double[once.length];
        for (int unit : pairable) {
            shares[unit] = disagreement(unit);
        }
        return shares;
    }
}
