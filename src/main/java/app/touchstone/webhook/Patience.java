package app.touchstone.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a try that failed: half a minute, then four times as long each time, within a fifth more or less
 * so that what failed together is not tried together. Seven tries in about eleven hours: a night without a server loses
 * nothing.
 */
final class Patience {

    static final int MOST_TRIES = 7;

    /** So many deliveries given up in a row switch the webhook off. */
    static final int MOST_FAILURES = 5;

    private static final double FIRST_SECONDS = 30;
    private static final double GROWTH = 4;
    private static final double JITTER = 0.2;

    private Patience() {}

    /** @param tries how many there were, 1 or more */
    static Duration after(int tries, RandomGenerator random) {
        double seconds = FIRST_SECONDS * Math.pow(GROWTH, tries - 1.0);
        double spread = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(seconds * spread * 1000));
    }
}
