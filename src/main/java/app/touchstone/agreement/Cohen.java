package app.touchstone.agreement;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Cohen's κ of two raters over the units that both judged: 1 − Σ w·observed ÷ Σ w·expected, where w says how bad a
 * difference is. (Cohen, "A Coefficient of Agreement for Nominal Scales", 1960; weighted: Cohen, "Weighted Kappa", 1968.)
 */
final class Cohen implements Coefficient {

    /** How bad it is to be so many ranks apart. */
    enum Weight {
        NONE,
        LINEAR,
        QUADRATIC
    }

    private final Weight weight;
    private final int ranks;
    private final int[] unit;
    private final int[] one;
    private final int[] other;

    /**
     * @param ranks the rank of each value, from 0; without weights only sameness counts
     * @param first the one rater
     * @param second the other
     */
    Cohen(Judgements judgements, Weight weight, int[] ranks, int first, int second) {
        this.weight = weight;
        int most = 0;
        for (int rank : ranks) {
            most = Math.max(most, rank);
        }
        this.ranks = most + 1;
        int[] units = new int[judgements.units().size()];
        int[] a = new int[units.length];
        int[] b = new int[units.length];
        int shared = 0;
        for (int u = 0; u < units.length; u++) {
            int given = -1;
            int answered = -1;
            for (int at = judgements.start(u); at < judgements.end(u); at++) {
                if (judgements.rater(at) == first) {
                    given = ranks[judgements.value(at)];
                } else if (judgements.rater(at) == second) {
                    answered = ranks[judgements.value(at)];
                }
            }
            if (given >= 0 && answered >= 0) {
                units[shared] = u;
                a[shared] = given;
                b[shared++] = answered;
            }
        }
        unit = Arrays.copyOf(units, shared);
        one = Arrays.copyOf(a, shared);
        other = Arrays.copyOf(b, shared);
    }

    /** How many units both judged. */
    int shared() {
        return unit.length;
    }

    @Override
    public double value(int[] weights) {
        long[] ofOne = new long[ranks];
        long[] ofOther = new long[ranks];
        double observed = 0;
        long all = 0;
        for (int i = 0; i < unit.length; i++) {
            int times = weights[unit[i]];
            ofOne[one[i]] += times;
            ofOther[other[i]] += times;
            observed += times * badness(one[i] - other[i]);
            all += times;
        }
        double expected = expected(ofOne, ofOther, all);
        return expected > 0 ? 1 - all * observed / expected : Double.NaN;
    }

    private double badness(int apart) {
        return switch (weight) {
            case NONE -> apart == 0 ? 0 : 1;
            case LINEAR -> Math.abs(apart);
            case QUADRATIC -> (double) apart * apart;
        };
    }

    /** Σ over all pairs of a rank of the one and a rank of the other, without going through the pairs. */
    private double expected(long[] ofOne, long[] ofOther, double all) {
        return switch (weight) {
            case NONE -> all * all - sum(rank -> (double) ofOne[rank] * ofOther[rank]);
            case LINEAR -> linear(ofOne, ofOther, all);
            case QUADRATIC ->
                all * sum(rank -> (double) rank * rank * (ofOne[rank] + ofOther[rank]))
                        - 2 * sum(rank -> (double) rank * ofOne[rank]) * sum(rank -> (double) rank * ofOther[rank]);
        };
    }

    private double linear(long[] ofOne, long[] ofOther, double all) {
        double sum = 0;
        double oneBelow = 0;
        double otherBelow = 0;
        for (int rank = 0; rank + 1 < ranks; rank++) {
            oneBelow += ofOne[rank];
            otherBelow += ofOther[rank];
            sum += oneBelow * (all - otherBelow) + otherBelow * (all - oneBelow);
        }
        return sum;
    }

    private double sum(IntToDoubleFunction of) {
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += of.applyAsDouble(rank);
        }
        return sum;
    }
}
