package app.touchstone.basis;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes ids that sort by the time they were made: UUID version 7 (RFC 9562, section 5.7). Lists paged by id are
 * therefore in the order of creation, on every database.
 */
public final class FreshId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long lastMillis;
    private static int counter;

    private FreshId() {}

    /** A new id; ids made by one process strictly grow, also within a millisecond. */
    public static synchronized UUID next() {
        long millis = System.currentTimeMillis();
        if (millis > lastMillis) {
            lastMillis = millis;
            counter = RANDOM.nextInt(0x800);
        } else if (++counter > 0xFFF) {
            lastMillis++;
            counter = 0;
        }
        long high = (lastMillis << 16) | 0x7000L | counter;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
