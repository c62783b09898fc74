package app.touchstone.anchoring;

/** What a reader sees as a gap: Java's white space and Unicode's space separators, the no-break ones included. */
final class Whitespace {

    private Whitespace() {}

    static boolean is(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    static boolean only(CharSequence text) {
        return text.chars().allMatch(unit -> is((char) unit));
    }
}
