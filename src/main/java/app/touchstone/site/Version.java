package app.touchstone.site;

import app.touchstone.journal.CanonicalJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which version of a page it would be, known before it is made.
 *
 * @param tag 40 hexadecimal digits, different whenever a byte of the page is
 * @param modified when what it tells of changed last, in whole seconds as HTTP has them; the epoch where nobody knows
 */
record Version(String tag, Instant modified) {

    private static final int DIGITS = 40;

    Version {
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param parts everything the page is made of */
    static Version of(Instant modified, Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            String text = String.valueOf(part);
            // lengths first, so that no two lists of parts read alike
            all.append(text.length()).append(':').append(text);
        }
        return new Version(CanonicalJson.sha256(all.toString()).substring(0, DIGITS), modified);
    }

    /** What changes with the program alone has no time: every node would tell another. */
    Optional<Instant> timed() {
        return modified.isAfter(Instant.EPOCH) ? Optional.of(modified) : Optional.empty();
    }

    String eTag() {
        return '"' + tag + '"';
    }

    /** Compressed it is another sequence of bytes, and a strong tag says so. */
    String compressedETag() {
        return '"' + tag + "-gz\"";
    }
}
