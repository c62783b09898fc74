package app.touchstone.anchoring;

/** Whether an offset falls between the two halves of one code point. */
final class Surrogates {

    private Surrogates() {}

    static boolean splits(CharSequence text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }
}
