package app.touchstone.anchoring;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The bounds between what a reader sees as single characters: extended grapheme clusters, Unicode Standard Annex #29.
 *
 * <p>{@link BreakIterator} follows that annex since Java 20, in the edition of Unicode its Java brings. It reads all the
 * text it is given, so it is given only the neighbourhood of the offset, cut where the annex always breaks.
 */
public final class GraphemeBounds {

    private GraphemeBounds() {}

    /**
     * Whether a character, as seen by a reader, starts or ends at this offset.
     *
     * @param offset in UTF-16 units, from 0 to the length of the text
     * @throws PassageException OUTSIDE_TEXT
     */
    public static boolean isBoundary(String text, int offset) {
        refuseOutside(text, offset);
        if (offset == 0 || offset == text.length()) {
            return true;
        }
        if (Surrogates.splits(text, offset)) {
            return false;
        }
        int from = breakAtOrBefore(text, offset);
        return from == offset || iterator(text, from, offset).isBoundary(offset - from);
    }

    /**
     * The smallest range around the given one that splits no character a reader sees.
     *
     * @throws PassageException OUTSIDE_TEXT, or SPLITS_SURROGATE_PAIR: such offsets were never a selection, but a
     *     miscount, and widening them would hide it
     */
    public static TextRange snap(String text, TextRange range) {
        refuseOutside(text, range.end());
        refuseSplit(text, range.start());
        refuseSplit(text, range.end());
        int start = isBoundary(text, range.start()) ? range.start() : neighbour(text, range.start(), false);
        int end = isBoundary(text, range.end()) ? range.end() : neighbour(text, range.end(), true);
        return new TextRange(start, end);
    }

    private static int neighbour(String text, int offset, boolean after) {
        int from = breakAtOrBefore(text, offset);
        BreakIterator clusters = iterator(text, from, offset);
        int found = after ? clusters.following(offset - from) : clusters.preceding(offset - from);
        return from + found;
    }

    private static BreakIterator iterator(String text, int from, int offset) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text.substring(from, breakAfter(text, offset)));
        return clusters;
    }

    private static int breakAtOrBefore(String text, int offset) {
        int at = offset;
        while (at > 0 && !alwaysBreaks(text, at)) {
            at--;
        }
        return at;
    }

    private static int breakAfter(String text, int offset) {
        int at = offset + 1;
        while (at < text.length() && !alwaysBreaks(text, at)) {
            at++;
        }
        return Math.min(at, text.length());
    }

    /** After a newline (rule GB4), and between two units that neither extend nor take part in anything (GB999). */
    private static boolean alwaysBreaks(String text, int offset) {
        char before = text.charAt(offset - 1);
        return before == '\n' || (isPlain(before) && isPlain(text.charAt(offset)));
    }

    /** Letters of the large scripts without combining marks: enough to cut nearly every text within a few words. */
    private static boolean isPlain(char unit) {
        return (unit >= ' ' && unit < 0x7F)
                || (unit >= 0xC0 && unit < 0x300)
                || (unit >= 0x400 && unit < 0x483)
                || (unit >= 0x5D0 && unit <= 0x5EA)
                || (unit >= 0x620 && unit <= 0x64A)
                || (unit >= 0x3041 && unit <= 0x3096)
                || (unit >= 0x4E00 && unit <= 0x9FFF);
    }

    private static void refuseOutside(String text, int offset) {
        if (offset < 0 || offset > text.length()) {
            throw PassageException.outside(text.length());
        }
    }

    private static void refuseSplit(String text, int offset) {
        if (Surrogates.splits(text, offset)) {
            throw PassageException.splitPair(offset);
        }
    }
}
