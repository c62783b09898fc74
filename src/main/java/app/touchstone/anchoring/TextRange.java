package app.touchstone.anchoring;

import java.util.Comparator;
import java.util.Optional;

/**
 * A stretch of a text that holds at least one UTF-16 unit.
 *
 * <p>Ordered by where a reader meets it: by start, then the shorter first.
 *
 * @param start the first unit, in UTF-16 units from the start of the text, not negative
 * @param end the unit after the last, in UTF-16 units, greater than {@code start}
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

    private static final Comparator<TextRange> READING_ORDER =
            Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end);

    /** @throws IllegalArgumentException unless 0 ≤ start &lt; end */
    public TextRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    /** The number of UTF-16 units, at least 1. */
    public int length() {
        return end - start;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one unit; ranges that only touch do not. */
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** @throws IllegalArgumentException when the moved range would start before the text */
    public TextRange movedBy(int units) {
        return new TextRange(Math.addExact(start, units), Math.addExact(end, units));
    }

    /**
     * What stands in this range.
     *
     * @throws IndexOutOfBoundsException when the text ends before the range does
     */
    public String in(String text) {
        return text.substring(start, end);
    }

    /**
     * This range without the white space at both its ends: a triple click takes the line break along, and nobody means
     * it. Empty when nothing else stands there.
     *
     * @throws IndexOutOfBoundsException when the text ends before the range does
     */
    public Optional<TextRange> withoutOuterWhitespace(String text) {
        int from = start;
        int to = end;
        while (from < to && Whitespace.is(text.charAt(from))) {
            from++;
        }
        while (to > from && Whitespace.is(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(new TextRange(from, to)) : Optional.empty();
    }

    @Override
    public int compareTo(TextRange other) {
        return READING_ORDER.compare(this, other);
    }
}
