package app.touchstone.anchoring;

import org.jspecify.annotations.Nullable;

/**
 * The rule for what may become a passage, whoever asks: a screen, the interface for scripts, an import.
 *
 * <p>Nothing is corrected here. A split grapheme cluster is let through on purpose: Java and the browsers follow different
 * editions of Unicode, and a service that refused by its own edition would refuse honest selections.
 * {@link GraphemeBounds#snap} is what screens offer before they ask.
 */
public final class PassageCheck {

    private PassageCheck() {}

    /**
     * Checks offsets as they come from outside.
     *
     * @param start first UTF-16 unit
     * @param end UTF-16 unit after the last
     * @param expected the words the caller believes to stand there, or null when the caller does not say
     * @return the range, when it is a passage of the text
     * @throws PassageException with the first problem found, in the order outside, empty, split pair, other words, white
     *     space only
     */
    public static TextRange check(String text, int start, int end, @Nullable String expected) {
        if (start < 0 || end < 0 || start > text.length() || end > text.length()) {
            throw PassageException.outside(text.length());
        }
        if (end <= start) {
            throw PassageException.of(PassageProblem.EMPTY);
        }
        refuseSplit(text, start);
        refuseSplit(text, end);
        if (expected != null && !(expected.length() == end - start && text.startsWith(expected, start))) {
            throw PassageException.differs(text.substring(start, end));
        }
        if (Whitespace.only(text.substring(start, end))) {
            throw PassageException.of(PassageProblem.ONLY_WHITESPACE);
        }
        return new TextRange(start, end);
    }

    /** As {@link #check} for a range whose words the caller does not claim to know. */
    public static TextRange verify(String text, TextRange range) {
        return check(text, range.start(), range.end(), null);
    }

    /** As {@link #check}; the exact words must stand there, the surroundings may have changed. */
    public static TextRange verify(String text, TextRange range, Quote quote) {
        return check(text, range.start(), range.end(), quote.exact());
    }

    private static void refuseSplit(String text, int offset) {
        if (Surrogates.splits(text, offset)) {
            throw PassageException.splitPair(offset);
        }
    }
}
