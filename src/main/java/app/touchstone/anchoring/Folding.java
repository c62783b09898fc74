package app.touchstone.anchoring;

/**
 * Reads a text as people compare it: runs of white space as one space, every double quotation mark as {@code "}, every
 * apostrophe as {@code '}, every dash as {@code -}, {@code …} as three dots; soft hyphens and zero-width spaces not at all.
 * Joiners stay: they change words in Persian and pictures in emoji.
 *
 * <p>A cursor, so that a text of millions of units is read without a second copy of it.
 */
final class Folding {

    private final String text;
    private int at;
    private int dotsLeft;
    private char unit;
    private int start;
    private int end;

    Folding(String text) {
        this.text = text;
    }

    /** The whole text as read by this cursor, without white space at its ends. */
    static char[] of(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (Folding cursor = new Folding(text); cursor.next(); ) {
            read.append(cursor.unit());
        }
        return read.toString().strip().toCharArray();
    }

    /** Moves on to the next folded character; false at the end. */
    boolean next() {
        if (dotsLeft > 0) {
            dotsLeft--;
            return true;
        }
        while (at < text.length() && isIgnored(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        start = at;
        char read = text.charAt(at++);
        if (Whitespace.is(read)) {
            skipGap();
            unit = ' ';
        } else {
            unit = fold(read);
            dotsLeft = read == '…' ? 2 : 0;
        }
        end = at;
        return true;
    }

    char unit() {
        return unit;
    }

    /** Where the folded character starts in the text, in UTF-16 units. */
    int start() {
        return start;
    }

    /** Where it ends in the text, in UTF-16 units. */
    int end() {
        return end;
    }

    private void skipGap() {
        while (at < text.length() && (Whitespace.is(text.charAt(at)) || isIgnored(text.charAt(at)))) {
            at++;
        }
    }

    private static boolean isIgnored(char read) {
        return read == '\u00AD' || read == '\u200B' || read == '\u2060' || read == '\uFEFF';
    }

    private static char fold(char read) {
        return switch (read) {
            case '“', '”', '„', '‟', '«', '»', '″', '＂' -> '"';
            case '‘', '’', '‚', '‛', 'ʼ', '′', '`', '´', '‹', '›', '＇' -> '\'';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '…' -> '.';
            default -> read;
        };
    }
}
