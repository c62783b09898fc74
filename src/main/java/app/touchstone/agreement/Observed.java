package app.touchstone.agreement;

/** The share of pairs of judgements that agree, averaged over the units with at least two: Fleiss' P̄. Not corrected for chance. */
final class Observed implements Coefficient {

    private final Judgements judgements;
    private final double[] shares;

    Observed(Judgements judgements) {
        this.judgements = judgements;
        Nominal same = new Nominal(judgements.values().size());
        shares = new double[judgements.units().size()];
        for (int unit = 0; unit < shares.length; unit++) {
            double count = judgements.count(unit);
            shares[unit] = count < 2 ? 0 : 1 - same.within(judgements, unit) / (count * (count - 1));
        }
    }

    @Override
    public double value(int[] weights) {
        double sum = 0;
        double units = 0;
        for (int unit = 0; unit < shares.length; unit++) {
            if (judgements.count(unit) > 1) {
                sum += weights[unit] * shares[unit];
                units += weights[unit];
            }
        }
        return units > 0 ? sum / units : Double.NaN;
    }
}
