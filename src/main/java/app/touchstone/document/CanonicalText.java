package app.touchstone.document;

import app.touchstone.anchoring.TextRange;

/** The one form in which texts are kept; see {@link ExtractedText}. */
final class CanonicalText {

    private static final char REPLACEMENT = '\uFFFD';

    private CanonicalText() {}

    /**
     * Newlines as {@code \n}, whatever Unicode calls one (Unicode Standard, section 5.8): CR LF, CR, NEL, VT, FF, LS, PS.
     * Characters that nothing downstream can carry become U+FFFD one for one. A byte order mark in front goes.
     */
    static String clean(String raw) {
        int from = raw.startsWith("\uFEFF") ? 1 : 0;
        StringBuilder clean = new StringBuilder(raw.length());
        for (int at = from; at < raw.length(); at++) {
            char unit = raw.charAt(at);
            if (unit == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n') {
                continue;
            }
            if (Character.isHighSurrogate(unit)
                    && at + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(at + 1))) {
                clean.append(unit).append(raw.charAt(++at));
            } else {
                clean.append(carried(unit));
            }
        }
        return clean.toString();
    }

    /** One line without doubled spaces, for titles and names; at most so many UTF-16 units. */
    static String line(String raw, int maxUnits) {
        String line = clean(raw).replaceAll("[\\s\\u00A0]+", " ").strip();
        if (line.length() <= maxUnits) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(maxUnits - 1)) ? maxUnits - 1 : maxUnits;
        return line.substring(0, cut).stripTrailing();
    }

    /** Whether there is white space only. Stops at the first letter, and copies nothing: tables ask it at every cell. */
    static boolean isBlank(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The text without white space around it; empty when a reader would see nothing at all. */
    static String trimmed(String text) {
        boolean seen = text.chars()
                .anyMatch(unit -> Character.getType(unit) != Character.FORMAT
                        && !Character.isWhitespace(unit)
                        && !Character.isSpaceChar(unit));
        if (!seen) {
            return "";
        }
        return new TextRange(0, text.length())
                .withoutOuterWhitespace(text)
                .map(range -> range.in(text))
                .orElse("");
    }

    private static char carried(char unit) {
        return switch (unit) {
            case '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\n', '\t' -> unit;
            default -> unit < ' ' || unit >= '\uFFFE' || Character.isSurrogate(unit) ? REPLACEMENT : unit;
        };
    }
}
