package app.touchstone.anchoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stretches two versions of a text have in common, in the same order in both.
 *
 * <p>Lines first, then words within the lines that differ: both by the patience method (Bram Cohen: the tokens that occur
 * once on each side, kept in their longest common order, are the fixed points), and between fixed words by Myers 1986,
 * "An O(ND) difference algorithm and its variations", as long as the differences are few. What is left differs. So the
 * time stays near linear however long the texts are, at the price of a diff that is good and not always the shortest.
 */
public final class TextDiff {

    /**
     * A stretch that stands in both texts.
     *
     * @param before where it starts in the old text, in UTF-16 units
     * @param after where it starts in the new text, in UTF-16 units
     * @param length in UTF-16 units, at least 1
     */
    public record Run(int before, int after, int length) {
        int beforeEnd() {
            return before + length;
        }

        int afterEnd() {
            return after + length;
        }
    }

    private final String before;
    private final String after;
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    private TextDiff(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** Compares two texts. @return the common stretches, in order, none of them touching the next on both sides */
    public static List<Run> of(String before, String after) {
        TextDiff diff = new TextDiff(before, after);
        diff.compare(0, before.length(), 0, after.length(), true);
        return List.copyOf(diff.runs);
    }

    private void compare(int a, int aEnd, int b, int bEnd, boolean lines) {
        int head = 0;
        while (a + head < aEnd && b + head < bEnd && before.charAt(a + head) == after.charAt(b + head)) {
            head++;
        }
        head = backToTokenBound(a, aEnd, b, bEnd, head, lines);
        add(a, b, head);
        int tail = 0;
        while (aEnd - tail > a + head
                && bEnd - tail > b + head
                && before.charAt(aEnd - tail - 1) == after.charAt(bEnd - tail - 1)) {
            tail++;
        }
        tail = forwardToTokenBound(aEnd, a + head, bEnd, b + head, tail, lines);
        int from = a + head;
        int to = aEnd - tail;
        int fromNew = b + head;
        int toNew = bEnd - tail;
        if (from < to && fromNew < toNew) {
            between(from, to, fromNew, toNew, lines);
        }
        add(aEnd - tail, bEnd - tail, tail);
    }

    /** A common start may end inside a token: a word that begins alike is another word. */
    private int backToTokenBound(int a, int aEnd, int b, int bEnd, int head, boolean lines) {
        int at = head;
        while (at > 0 && !(bound(before, a + at, aEnd, lines) && bound(after, b + at, bEnd, lines))) {
            at--;
        }
        return at;
    }

    private int forwardToTokenBound(int aEnd, int a, int bEnd, int b, int tail, boolean lines) {
        int at = tail;
        while (at > 0 && !(bound(before, aEnd - at, a, lines) && bound(after, bEnd - at, b, lines))) {
            at--;
        }
        return at;
    }

    private static boolean bound(String text, int at, int edge, boolean lines) {
        return at == edge || at == 0 || at == text.length() || Tokens.bound(text, at, lines);
    }

    private void between(int a, int aEnd, int b, int bEnd, boolean lines) {
        Tokens old = Tokens.of(before, a, aEnd, lines, names);
        Tokens fresh = Tokens.of(after, b, bEnd, lines, names);
        List<int[]> fixed = Patience.match(old, fresh);
        // not for lines: empty ones, which are all alike, would pair up and tear neighbours apart
        if (fixed.isEmpty() && !lines) {
            fixed = Myers.match(old, fresh);
        }
        if (fixed.isEmpty()) {
            if (lines) {
                compare(a, aEnd, b, bEnd, false);
            }
            return;
        }
        int at = a;
        int atNew = b;
        for (int[] pair : fixed) {
            int start = old.start(pair[0]);
            int startNew = fresh.start(pair[1]);
            gap(at, start, atNew, startNew, lines);
            add(start, startNew, old.end(pair[0]) - start);
            at = old.end(pair[0]);
            atNew = fresh.end(pair[1]);
        }
        gap(at, aEnd, atNew, bEnd, lines);
    }

    private void gap(int a, int aEnd, int b, int bEnd, boolean lines) {
        if (a < aEnd && b < bEnd) {
            compare(a, aEnd, b, bEnd, lines);
        }
    }

    private void add(int a, int b, int length) {
        if (length == 0) {
            return;
        }
        if (!runs.isEmpty()) {
            Run last = runs.getLast();
            if (last.beforeEnd() == a && last.afterEnd() == b) {
                runs.set(runs.size() - 1, new Run(last.before, last.after, last.length + length));
                return;
            }
        }
        runs.add(new Run(a, b, length));
    }
}
