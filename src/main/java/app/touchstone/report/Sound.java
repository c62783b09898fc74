package app.touchstone.report;

import app.touchstone.basis.WebAddress;
import java.util.regex.Pattern;

/** What the parts of a report's content are held to when they are made. */
final class Sound {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Sound() {}

    static void text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }

    static void positive(long value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " is " + value);
        }
    }

    /** An address becomes a link, so nothing but the web is let through; empty is no address. */
    static void address(String value, String what) {
        if (!value.isEmpty() && !WebAddress.Check.isWeb(value)) {
            throw new IllegalArgumentException(what + " is not a web address");
        }
    }

    static void sha256(String value, String what) {
        if (!value.isEmpty() && !SHA256.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is not a SHA-256 in hexadecimal");
        }
    }
}
