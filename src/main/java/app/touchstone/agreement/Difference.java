package app.touchstone.agreement;

/**
 * How much two values differ, as Krippendorff's α weighs it: sums of δ² over pairs of values, computed without going through
 * the pairs where the metric allows it. Values are numbers from 0.
 */
interface Difference {

    /** Takes up how often each value was given, for metrics that depend on it. */
    default void fit(long[] counts) {}

    /** Whether {@link #fit} changes what {@link #within} says. */
    default boolean dependsOnCounts() {
        return false;
    }

    /** Σ δ² over the ordered pairs of the judgements on one unit. */
    double within(Judgements judgements, int unit);

    /** Σ δ² over the ordered pairs of all values. */
    double between(long[] counts);
}
