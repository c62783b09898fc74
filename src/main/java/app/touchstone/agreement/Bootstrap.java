package app.touchstone.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * How sure a coefficient is: units are drawn anew with replacement, as many as there are, and the middle 95 % of the
 * coefficients so found is the interval (percentile bootstrap; Efron and Tibshirani, "An Introduction to the Bootstrap",
 * 1993, ch. 13).
 *
 * @param replicates how many times, at least 1
 * @param seed the same seed gives the same interval
 * @param progress hears how many replicates are done
 * @param cancelled asked before every replicate
 */
public record Bootstrap(int replicates, long seed, IntConsumer progress, BooleanSupplier cancelled) {

    /** @throws IllegalArgumentException without replicates */
    public Bootstrap {
        if (replicates < 1) {
            throw new IllegalArgumentException("replicates: " + replicates);
        }
    }

    public Bootstrap(int replicates, long seed) {
        this(replicates, seed, done -> {}, () -> false);
    }

    /**
     * @param undefined how many replicates had no value, because by chance they drew one category only; they are left out
     */
    public record Interval(double low, double high, int replicates, int undefined) {}

    /** @throws CancellationException when it was cancelled */
    Interval of(Coefficient coefficient, int units) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = new double[replicates];
        int[] weights = new int[units];
        int defined = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            Arrays.fill(weights, 0);
            for (int drawn = 0; drawn < units; drawn++) {
                weights[random.nextInt(units)]++;
            }
            double value = coefficient.value(weights);
            if (!Double.isNaN(value)) {
                found[defined++] = value;
            }
            progress.accept(replicate + 1);
        }
        double[] sorted = Arrays.copyOf(found, defined);
        Arrays.sort(sorted);
        return new Interval(percentile(sorted, 0.025), percentile(sorted, 0.975), replicates, replicates - defined);
    }

    /** Nearest rank; NaN of nothing. */
    private static double percentile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
