package app.touchstone.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a desk shows itself to readers, as it stands now.
 *
 * @param version 0 while nobody changed it, then 1, 2, 3, …
 * @param logo SHA-256 of the logo's bytes in hexadecimal, null without one
 * @param changedAt null while nobody changed it
 */
public record Letterhead(
        long version,
        LetterheadDetails details,
        @Nullable String logo,
        @Nullable Instant changedAt) {

    static final Letterhead PLAIN = new Letterhead(0, LetterheadDetails.PLAIN, null, null);
}
