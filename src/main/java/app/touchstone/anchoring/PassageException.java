package app.touchstone.anchoring;

import org.jspecify.annotations.Nullable;

/** A stretch of a text was refused as a passage. The message is for logs; people read the problem's translation. */
public final class PassageException extends RuntimeException {

    private static final int SHOWN_UNITS = 200;

    private final PassageProblem problem;
    private final String detail;

    PassageException(PassageProblem problem, String detail) {
        super(problem + (detail.isEmpty() ? "" : ": " + detail), null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    static PassageException outside(int textLength) {
        return new PassageException(PassageProblem.OUTSIDE_TEXT, String.valueOf(textLength));
    }

    static PassageException splitPair(int offset) {
        return new PassageException(PassageProblem.SPLITS_SURROGATE_PAIR, String.valueOf(offset));
    }

    static PassageException differs(String found) {
        return new PassageException(PassageProblem.QUOTE_DIFFERS, shortened(found));
    }

    static PassageException of(PassageProblem problem) {
        return new PassageException(problem, "");
    }

    public PassageProblem problem() {
        return problem;
    }

    /** What the problem says its detail is, as text for the translation's first argument; empty when it has none. */
    public String detail() {
        return detail;
    }

    /** What stands where the quote was expected, at most 200 UTF-16 units of it; null for every other problem. */
    public @Nullable String found() {
        return problem == PassageProblem.QUOTE_DIFFERS ? detail : null;
    }

    private static String shortened(String found) {
        if (found.length() <= SHOWN_UNITS) {
            return found;
        }
        int cut = SHOWN_UNITS - 1;
        return found.substring(0, Surrogates.splits(found, cut) ? cut - 1 : cut) + "…";
    }
}
