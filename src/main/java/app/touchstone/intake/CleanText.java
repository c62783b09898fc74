package app.touchstone.intake;

/** Texts as databases and the journal can keep them: without NULs, and without halves of characters. */
final class CleanText {

    private CleanText() {}

    static String of(String text) {
        boolean clean = text.indexOf(0) < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        if (clean) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The beginning of a text, of at most so many UTF-16 units, an ellipsis at its end when something is left out. */
    static String start(String text, int most) {
        String clean = of(text);
        if (clean.length() <= most) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(most - 2)) ? most - 2 : most - 1) + "…";
    }
}
