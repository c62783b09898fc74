package app.touchstone.anchoring;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** The shortest edit script between two rows of tokens, as long as it is short. */
final class Myers {

    /** More differences than these are not worth the time: squared, they are what memory and time grow with. */
    private static final int MOST_EDITS = 400;

    private Myers() {}

    /** Pairs of equal tokens, rising on both sides; none when the rows differ too much. */
    static List<int[]> match(Tokens before, Tokens after) {
        int n = before.size();
        int m = after.size();
        int most = Math.min(n + m, MOST_EDITS);
        List<int[]> trace = new ArrayList<>();
        int[] reach = new int[2 * most + 2];
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reach[most + k - 1] < reach[most + k + 1]);
                int x = down ? reach[most + k + 1] : reach[most + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && before.name(x) == after.name(y)) {
                    x++;
                    y++;
                }
                reach[most + k] = x;
                if (x >= n && y >= m) {
                    trace.add(slice(reach, most, d));
                    return pairs(trace, n, m);
                }
            }
            trace.add(slice(reach, most, d));
        }
        return List.of();
    }

    /** What was reached after d edits, on the diagonals from -d to d. */
    private static int[] slice(int[] reach, int most, int d) {
        int[] kept = new int[2 * d + 1];
        System.arraycopy(reach, most - d, kept, 0, kept.length);
        return kept;
    }

    private static List<int[]> pairs(List<int[]> trace, int n, int m) {
        LinkedList<int[]> pairs = new LinkedList<>();
        int x = n;
        int y = m;
        for (int d = trace.size() - 1; d >= 0; d--) {
            int k = x - y;
            int beforeX = 0;
            int beforeY = 0;
            if (d > 0) {
                int[] last = trace.get(d - 1);
                boolean down = k == -d || (k != d && at(last, d - 1, k - 1) < at(last, d - 1, k + 1));
                int from = down ? k + 1 : k - 1;
                beforeX = at(last, d - 1, from);
                beforeY = beforeX - from;
                int snakeX = down ? beforeX : beforeX + 1;
                while (x > snakeX && y > snakeX - k) {
                    pairs.addFirst(new int[] {--x, --y});
                }
            } else {
                while (x > 0 && y > 0) {
                    pairs.addFirst(new int[] {--x, --y});
                }
            }
            x = beforeX;
            y = beforeY;
        }
        return List.copyOf(pairs);
    }

    private static int at(int[] kept, int d, int k) {
        return k < -d || k > d ? -1 : kept[d + k];
    }
}
