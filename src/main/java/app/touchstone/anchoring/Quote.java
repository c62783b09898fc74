package app.touchstone.anchoring;

/**
 * What a passage says and what stands around it: enough to find the passage again in another version of the text.
 *
 * <p>The three parts are those of the W3C Web Annotation TextQuoteSelector.
 *
 * @param exact the words of the passage, unchanged, never empty
 * @param prefix what stands before it, empty at the start of a text
 * @param suffix what stands after it, empty at the end of a text
 */
public record Quote(String exact, String prefix, String suffix) {

    /** How much of the surroundings is kept on either side, in UTF-16 units; one less where it would split a pair. */
    public static final int CONTEXT_UNITS = 32;

    /** @throws IllegalArgumentException when nothing is quoted */
    public Quote {
        if (exact.isEmpty()) {
            throw new IllegalArgumentException("a quote holds at least one character");
        }
    }

    /**
     * Quotes a passage of a text.
     *
     * @throws PassageException when the range is no passage of this text
     */
    public static Quote of(String text, TextRange range) {
        PassageCheck.verify(text, range);
        int before = Math.max(0, range.start() - CONTEXT_UNITS);
        int after = Math.min(text.length(), range.end() + CONTEXT_UNITS);
        if (Surrogates.splits(text, before)) {
            before++;
        }
        if (Surrogates.splits(text, after)) {
            after--;
        }
        return new Quote(range.in(text), text.substring(before, range.start()), text.substring(range.end(), after));
    }
}
