package app.touchstone.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after some wrong passwords for one key (an account, an address), each further wrong one doubles
 * the wait, from one second up to fifteen minutes. A right one clears the account's count. It never locks for good, or
 * an attacker could lock the desk out. Kept per node and in memory, for at most 10,000 keys.
 */
class SignInThrottle {

    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final int free;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** @param free how many wrong passwords cost no wait, the last of them excepted */
    SignInThrottle(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /** How long this key has to wait before its next attempt counts; zero when it may go on. */
    synchronized Duration wait(String key) {
        Failures known = failures.get(key);
        if (known == null || !known.until.isAfter(clock.instant())) {
            return Duration.ZERO;
        }
        return Duration.between(clock.instant(), known.until);
    }

    synchronized void failed(String key) {
        Failures before = failures.get(key);
        boolean old = before != null && before.until.plus(LONGEST).isBefore(clock.instant());
        int count = before == null || old ? 1 : before.count + 1;
        Duration delay = count < free ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - free, 10));
        if (delay.compareTo(LONGEST) > 0) {
            delay = LONGEST;
        }
        failures.put(key, new Failures(count, clock.instant().plus(delay)));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private record Failures(int count, Instant until) {}
}
