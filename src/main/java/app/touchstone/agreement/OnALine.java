package app.touchstone.agreement;

import java.util.stream.IntStream;

/**
 * Values have places on a line, and δ is their distance: their own numbers (interval), or ranks (ordinal).
 *
 * <p>Krippendorff's ordinal δ between c and k, the number of values from c to k less half of those at both ends, is the
 * distance of their middle ranks; and Σ (p − q)² over all ordered pairs is 2 (n Σp² − (Σp)²). So neither metric needs to
 * look at pairs. (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011.)
 */
final class OnALine implements Difference {

    private final double[] places;
    /** The values from the lowest to the highest, when their places follow from how often each is given. */
    private final int[] ascending;

    private OnALine(double[] places, int[] ascending) {
        this.places = places;
        this.ascending = ascending;
    }

    /** @param numbers what each value is as a number */
    static OnALine interval(double[] numbers) {
        double middle = 0;
        for (double number : numbers) {
            middle += number / numbers.length;
        }
        // near zero, so that squares of large numbers do not swallow their differences
        double[] places = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            places[i] = numbers[i] - middle;
        }
        return new OnALine(places, new int[0]);
    }

    /** @param ranks what place each value has in the order; equal ranks are the same place */
    static OnALine ordinal(int[] ranks) {
        int[] ascending = IntStream.range(0, ranks.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(ranks[a], ranks[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new OnALine(new double[ranks.length], ascending);
    }

    @Override
    public boolean dependsOnCounts() {
        return ascending.length > 0;
    }

    @Override
    public void fit(long[] counts) {
        double all = 0;
        for (long count : counts) {
            all += count;
        }
        double below = -all / 2;
        for (int value : ascending) {
            places[value] = below + counts[value] / 2.0;
            below += counts[value];
        }
    }

    @Override
    public double within(Judgements judgements, int unit) {
        double sum = 0;
        double squares = 0;
        int start = judgements.start(unit);
        int end = judgements.end(unit);
        if (end - start == 2) {
            double apart = places[judgements.value(start)] - places[judgements.value(start + 1)];
            return 2 * apart * apart;
        }
        double origin = end > start ? places[judgements.value(start)] : 0;
        for (int at = start; at < end; at++) {
            double place = places[judgements.value(at)] - origin;
            sum += place;
            squares += place * place;
        }
        return 2 * ((end - start) * squares - sum * sum);
    }

    @Override
    public double between(long[] counts) {
        double all = 0;
        double sum = 0;
        double squares = 0;
        for (int value = 0; value < counts.length; value++) {
            all += counts[value];
            sum += counts[value] * places[value];
            squares += counts[value] * places[value] * places[value];
        }
        return 2 * (all * squares - sum * sum);
    }
}
