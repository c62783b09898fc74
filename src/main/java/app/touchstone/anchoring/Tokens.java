package app.touchstone.anchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stretch of a text in pieces that are compared whole: lines with their ends, or words and the signs between them. */
final class Tokens {

    private final int[] starts;
    private final int[] names;

    private Tokens(int[] starts, int[] names) {
        this.starts = starts;
        this.names = names;
    }

    /** @param names gives equal pieces equal numbers, across both texts */
    static Tokens of(String text, int from, int to, boolean lines, Map<String, Integer> names) {
        List<Integer> bounds = new ArrayList<>();
        bounds.add(from);
        for (int at = from + 1; at < to; at++) {
            if (bound(text, at, lines)) {
                bounds.add(at);
            }
        }
        bounds.add(to);
        int count = bounds.size() - 1;
        int[] starts = new int[count + 1];
        int[] named = new int[count];
        for (int i = 0; i <= count; i++) {
            starts[i] = bounds.get(i);
        }
        for (int i = 0; i < count; i++) {
            named[i] = names.computeIfAbsent(text.substring(starts[i], starts[i + 1]), piece -> names.size());
        }
        return new Tokens(starts, named);
    }

    /** Whether a piece may end here; never inside a surrogate pair or before a combining mark. */
    static boolean bound(String text, int at, boolean lines) {
        char last = text.charAt(at - 1);
        if (lines) {
            return last == '\n';
        }
        char next = text.charAt(at);
        if (Character.isSurrogate(next) && Character.isSurrogate(last)) {
            return Character.isLowSurrogate(last) && Character.isHighSurrogate(next);
        }
        if (Character.getType(next) == Character.NON_SPACING_MARK) {
            return false;
        }
        return !(wordUnit(last) && wordUnit(next)) || Character.isIdeographic(last) || Character.isIdeographic(next);
    }

    private static boolean wordUnit(char unit) {
        return Character.isLetterOrDigit(unit)
                || Character.getType(unit) == Character.NON_SPACING_MARK
                || Character.getType(unit) == Character.COMBINING_SPACING_MARK;
    }

    int size() {
        return names.length;
    }

    int name(int index) {
        return names[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return starts[index + 1];
    }
}
