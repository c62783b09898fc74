package app.touchstone.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** The tokens that occur once on each side, as many of them as keep the same order. */
final class Patience {

    private Patience() {}

    /** Pairs of indices, rising on both sides. */
    static List<int[]> match(Tokens before, Tokens after) {
        Map<Integer, Integer> onceBefore = once(before);
        Map<Integer, Integer> onceAfter = once(after);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            int name = before.name(i);
            if (onceBefore.getOrDefault(name, -1) == i && onceAfter.getOrDefault(name, -1) >= 0) {
                pairs.add(new int[] {i, onceAfter.get(name)});
            }
        }
        return longestRising(pairs);
    }

    /** Where each token stands that occurs once; -1 for those that occur more often. */
    private static Map<Integer, Integer> once(Tokens tokens) {
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            found.merge(tokens.name(i), i, (first, again) -> -1);
        }
        return found;
    }

    /** The longest subsequence whose second numbers rise; by piles and binary search (Fredman 1975). */
    private static List<int[]> longestRising(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int piles = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int value = pairs.get(i)[1];
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops[middle])[1] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tops[low - 1];
            tops[low] = i;
            piles = Math.max(piles, low + 1);
        }
        LinkedList<int[]> chain = new LinkedList<>();
        for (int at = piles == 0 ? -1 : tops[piles - 1]; at >= 0; at = previous[at]) {
            chain.addFirst(pairs.get(at));
        }
        return Arrays.asList(chain.toArray(int[][]::new));
    }
}
