package app.touchstone.bench;

import java.util.List;
import java.util.Locale;

/**
 * One measured figure. Its median is what the target is about; the 95th percentile says how bad it gets.
 *
 * @param unit of all three values: ms, MB (1,000,000 bytes) or the like
 * @param n how many samples
 * @param target the most the median (or, where the figure says p95, the 95th percentile) may be
 */
record Figure(String figure, String unit, double p50, double p95, int n, double target, boolean meets) {

    /** @throws IllegalArgumentException without samples */
    static Figure of(String figure, String unit, double target, List<Double> samples) {
        double p50 = percentile(samples, 50);
        return new Figure(figure, unit, p50, percentile(samples, 95), samples.size(), target, p50 <= target);
    }

    /** A figure whose target is about the 95th percentile. @throws IllegalArgumentException without samples */
    static Figure ofP95(String figure, String unit, double target, List<Double> samples) {
        double p95 = percentile(samples, 95);
        return new Figure(figure, unit, percentile(samples, 50), p95, samples.size(), target, p95 <= target);
    }

    /** The smallest sample that at least so many percent of all do not exceed (nearest rank): a value that was seen. */
    static double percentile(List<Double> samples, int percent) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = samples.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return Math.round(sorted.get(rank - 1) * 10) / 10.0;
    }

    /** A line of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-62s %9.1f %9.1f %5d %8s %-3s %s",
                figure,
                p50,
                p95,
                n,
                target == Math.rint(target) ? String.valueOf((long) target) : String.valueOf(target),
                unit,
                meets ? "meets" : "MISSES");
    }
}
