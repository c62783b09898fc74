package app.touchstone.agreement;

/**
 * Fleiss' κ: every unit judged equally often, by whomever. (Fleiss, "Measuring Nominal Scale Agreement Among Many Raters",
 * 1971.)
 */
final class Fleiss implements Coefficient {

    private final Judgements judgements;
    private final Nominal same;
    private final boolean equal;

    Fleiss(Judgements judgements) {
        this.judgements = judgements;
        this.same = new Nominal(judgements.values().size());
        boolean even = !judgements.units().isEmpty() && judgements.count(0) > 1;
        for (int unit = 1; unit < judgements.units().size(); unit++) {
            even &= judgements.count(unit) == judgements.count(0);
        }
        this.equal = even;
    }

    /** Whether every unit has the same number of judgements, two at least. */
    boolean defined() {
        return equal;
    }

    @Override
    public double value(int[] weights) {
        long[] counts = new long[judgements.values().size()];
        double observed = 0;
        double units = 0;
        for (int unit = 0; unit < weights.length; unit++) {
            if (weights[unit] > 0) {
                for (int at = judgements.start(unit); at < judgements.end(unit); at++) {
                    counts[judgements.value(at)] += weights[unit];
                }
                double pairs = (double) judgements.count(unit) * (judgements.count(unit) - 1);
                observed += weights[unit] * (1 - same.within(judgements, unit) / pairs);
                units += weights[unit];
            }
        }
        double all = 0;
        double alike = 0;
        for (long count : counts) {
            all += count;
            alike += (double) count * count;
        }
        double byChance = alike / (all * all);
        return byChance < 1 ? (observed / units - byChance) / (1 - byChance) : Double.NaN;
    }
}
