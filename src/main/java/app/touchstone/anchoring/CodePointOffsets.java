package app.touchstone.anchoring;

import java.util.Arrays;

/**
 * Converts offsets between UTF-16 units, which we count inside, and code points, which several exchange formats count.
 *
 * <p>Built in one pass over the text; only characters outside the basic plane take memory (4 bytes each). A lookup is a
 * binary search over those.
 */
public final class CodePointOffsets {

    private final int[] pairs;
    private final int units;

    public CodePointOffsets(String text) {
        units = text.length();
        int[] found = new int[16];
        int count = 0;
        for (int at = 1; at < units; at++) {
            if (Surrogates.splits(text, at)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = at - 1;
            }
        }
        pairs = Arrays.copyOf(found, count);
    }

    /** The length of the text in code points. An unpaired surrogate counts as one. */
    public int length() {
        return units - pairs.length;
    }

    /**
     * The number of code points before an offset.
     *
     * @param offset in UTF-16 units, from 0 to the length of the text
     * @throws PassageException OUTSIDE_TEXT or SPLITS_SURROGATE_PAIR
     */
    public int toCodePoints(int offset) {
        if (offset < 0 || offset > units) {
            throw PassageException.outside(units);
        }
        if (Arrays.binarySearch(pairs, offset - 1) >= 0) {
            throw PassageException.splitPair(offset);
        }
        int found = Arrays.binarySearch(pairs, offset);
        return offset - (found >= 0 ? found : -found - 1);
    }

    /**
     * The offset in UTF-16 units at which a code point starts.
     *
     * @param codePoints the number of code points before it, from 0 to {@link #length()}
     * @throws IndexOutOfBoundsException when the text has fewer
     */
    public int toUnits(int codePoints) {
        if (codePoints < 0 || codePoints > length()) {
            throw new IndexOutOfBoundsException(codePoints + " of " + length() + " code points");
        }
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoints) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoints + low;
    }
}
