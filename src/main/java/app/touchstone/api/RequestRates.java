package app.touchstone.api;

import app.touchstone.account.TokenId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a token may ask: a bucket for each that holds a minute's worth and fills evenly, so that a script may come in
 * bursts and is slowed to the rate. Kept per node and in memory, for at most 10,000 tokens: whoever is forgotten asked
 * least lately, and has a full bucket again by then or soon.
 */
final class RequestRates {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    /**
     * What one request was told.
     *
     * @param left how many more could come at once
     * @param seconds until the bucket is full; of a refused one, until the next may come
     */
    record Turn(boolean given, int left, long seconds) {}

    private record Bucket(double left, Instant at) {}

    private final Clock clock;
    private final int perMinute;
    private final Map<TokenId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TokenId, Bucket> eldest) {
            return size() > MOST_TOKENS;
        }
    };

    RequestRates(Clock clock, int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("touchstone.api.requests-per-minute must be 1 or more");
        }
        this.clock = clock;
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }

    synchronized Turn take(TokenId token) {
        Instant now = clock.instant();
        double perSecond = perMinute / (double) WINDOW.toSeconds();
        Bucket before = buckets.getOrDefault(token, new Bucket(perMinute, now));
        double passed = Math.max(0, Duration.between(before.at, now).toNanos() / 1e9);
        double left = Math.min(perMinute, before.left + passed * perSecond);
        boolean given = left >= 1;
        double after = given ? left - 1 : left;
        buckets.put(token, new Bucket(after, now));
        double wait = given ? (perMinute - after) / perSecond : (1 - after) / perSecond;
        return new Turn(given, (int) after, (long) Math.ceil(wait));
    }
}
