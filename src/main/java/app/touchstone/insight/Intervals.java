package app.touchstone.insight;

import app.touchstone.agreement.Bootstrap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * How to find intervals, many of them in a row.
 *
 * @param replicates for each figure; 0 for no intervals
 * @param progress hears how much of all is done, from 0 to 1
 * @param cancelled asked before every replicate
 */
public record Intervals(int replicates, DoubleConsumer progress, BooleanSupplier cancelled) {

    public static final Intervals NONE = of(0);

    /** More than this tells nothing new about the second decimal. */
    public static final int MOST = 10_000;

    private static final long SEED = 1;

    public static Intervals of(int replicates) {
        return new Intervals(replicates, done -> {}, () -> false);
    }

    /** The bootstrap of one figure among several. */
    Bootstrap of(int place, int all) {
        return new Bootstrap(
                replicates,
                SEED,
                done -> {
                    // a hundred words for each figure are enough
                    if (done % Math.max(1, replicates / 100) == 0) {
                        progress.accept((place + done / (double) replicates) / all);
                    }
                },
                cancelled);
    }
}
