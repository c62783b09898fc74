package app.touchstone.agreement;

/** What can be said about agreement. */
public enum Measure {
    OBSERVED_AGREEMENT(Metric.NOMINAL),
    COHEN_KAPPA(Metric.NOMINAL),
    /** The mean of Cohen's κ over the pairs of raters: Light's κ. */
    MEAN_PAIRWISE_KAPPA(Metric.NOMINAL),
    FLEISS_KAPPA(Metric.NOMINAL),
    ALPHA_NOMINAL(Metric.NOMINAL),
    COHEN_KAPPA_LINEAR(Metric.ORDINAL),
    COHEN_KAPPA_QUADRATIC(Metric.ORDINAL),
    ALPHA_ORDINAL(Metric.ORDINAL),
    ALPHA_INTERVAL(Metric.INTERVAL),
    ALPHA_JACCARD(Metric.JACCARD),
    ALPHA_MASI(Metric.MASI);

    private final Metric metric;

    Measure(Metric metric) {
        this.metric = metric;
    }

    /** What it takes the values for. */
    public Metric metric() {
        return metric;
    }
}
