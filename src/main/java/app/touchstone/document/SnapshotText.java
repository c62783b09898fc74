package app.touchstone.document;

import app.touchstone.anchoring.PassageCheck;
import app.touchstone.anchoring.PassageException;
import app.touchstone.anchoring.Quote;
import app.touchstone.anchoring.QuoteSearch;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.Problem;
import java.util.List;

/** A snapshot's text at hand for several questions about its passages. Read for one deed and not to be kept. */
public final class SnapshotText {

    private final SnapshotId snapshot;
    private final String text;

    SnapshotText(SnapshotId snapshot, String text) {
        this.snapshot = snapshot;
        this.text = text;
    }

    public SnapshotId snapshot() {
        return snapshot;
    }

    /** In UTF-16 units. */
    public int length() {
        return text.length();
    }

    /**
     * Checks a passage; nothing is moved or mended silently.
     *
     * @param start in UTF-16 units
     * @param end exclusive
     * @param exact what the caller believes stands there
     * @return the quote with what stands before and after it
     * @throws Problem INVALID naming what is wrong: outside, empty, inside a surrogate pair, another text there
     */
    public Quote check(int start, int end, String exact) {
        try {
            return Quote.of(text, PassageCheck.check(text, start, end, exact));
        } catch (PassageException wrong) {
            throw Problem.invalid(
                    "quote", "anchoring.problem." + wrong.problem().name(), wrong.detail());
        }
    }

    /**
     * What stands in a range, with what stands around it.
     *
     * @throws Problem INVALID when the range is no passage of this text
     */
    public Quote quote(TextRange range) {
        try {
            return Quote.of(text, range);
        } catch (PassageException wrong) {
            throw Problem.invalid(
                    "quote", "anchoring.problem." + wrong.problem().name(), wrong.detail());
        }
    }

    /** Where exactly these words stand, without overlaps, in reading order; at most {@code limit} of them. */
    public List<TextRange> occurrences(String quote, int limit) {
        return QuoteSearch.exact(text, quote, limit);
    }

    /** What stands in a range. */
    public String in(TextRange range) {
        return range.in(text);
    }
}
