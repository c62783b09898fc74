package app.touchstone.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How alike two stretches of text are, and where in a text the stretch most like another stands.
 *
 * <p>Alike is 1 minus the edit distance (Levenshtein 1965) over the longer length. The place is found by letting the
 * quote's shingles of eight units vote for the diagonal they lie on, as dot plots do (Gibbs and McIntyre 1970), and then
 * measuring the windows with most votes.
 */
final class Likeness {

    /** A place and how alike it is. */
    record Found(TextRange range, double score) {}

    private static final int SHINGLE = 8;
    /** Of a text, a shingle that occurs more often than this says nothing. */
    private static final int COMMON = 60;
    /** A window is measured in full; longer quotes are compared by their ends and their votes. */
    private static final int MEASURED = 2_000;

    private static final int WINDOWS = 4;
    private static final int CONTEXT = 32;

    private final String text;
    private final Map<Integer, int[]> places = new HashMap<>();

    Likeness(String text) {
        this.text = text;
        Map<Integer, Integer> counts = new HashMap<>();
        for (int at = 0; at + SHINGLE <= text.length(); at++) {
            counts.merge(hash(text, at), 1, Integer::sum);
        }
        for (int at = 0; at + SHINGLE <= text.length(); at++) {
            int hash = hash(text, at);
            int count = counts.get(hash);
            if (count <= COMMON) {
                int[] known = places.computeIfAbsent(hash, one -> new int[0]);
                places.put(hash, append(known, at));
            }
        }
    }

    private static int[] append(int[] known, int at) {
        int[] longer = Arrays.copyOf(known, known.length + 1);
        longer[known.length] = at;
        return longer;
    }

    /** The stretch that is most like the quote; empty when not even a few characters in a row are there. */
    Optional<Found> best(String quote) {
        int step = Math.max(1, quote.length() / 4);
        Map<Integer, Integer> votes = new HashMap<>();
        for (int at = 0; at + SHINGLE <= quote.length(); at++) {
            for (int place : places.getOrDefault(hash(quote, at), new int[0])) {
                votes.merge(Math.floorDiv(place - at, step), 1, Integer::sum);
            }
        }
        List<Map.Entry<Integer, Integer>> most = new ArrayList<>(votes.entrySet());
        most.sort(Map.Entry.<Integer, Integer>comparingByValue().reversed());
        Found best = null;
        for (Map.Entry<Integer, Integer> window : most.subList(0, Math.min(WINDOWS, most.size()))) {
            Found found = measured(quote, window.getKey() * step, step);
            if (best == null || found.score > best.score) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The stretch within a window that is most like the quote; approximate matching after Sellers 1980. */
    private Found measured(String quote, int diagonal, int step) {
        String head = quote.substring(0, Math.min(quote.length(), MEASURED));
        int from = Math.max(0, diagonal - step);
        int to = Math.min(text.length(), diagonal + 2 * step + quote.length() + step);
        int length = to - from;
        int[] row = new int[length + 1];
        int[] start = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            start[j] = j;
        }
        for (int i = 1; i <= head.length(); i++) {
            int diagonalCost = row[0];
            int diagonalStart = start[0];
            row[0] = i;
            for (int j = 1; j <= length; j++) {
                int keepCost = row[j];
                int keepStart = start[j];
                int replaced = diagonalCost + (head.charAt(i - 1) == text.charAt(from + j - 1) ? 0 : 1);
                int removed = row[j] + 1;
                int added = row[j - 1] + 1;
                if (replaced <= removed && replaced <= added) {
                    row[j] = replaced;
                    start[j] = diagonalStart;
                } else if (removed <= added) {
                    row[j] = removed;
                } else {
                    row[j] = added;
                    start[j] = start[j - 1];
                }
                diagonalCost = keepCost;
                diagonalStart = keepStart;
            }
        }
        int end = 1;
        for (int j = 2; j <= length; j++) {
            if (row[j] < row[end]) {
                end = j;
            }
        }
        int found = Math.min(start[end], end - 1);
        int rest = quote.length() - head.length();
        TextRange range = new TextRange(from + found, Math.min(text.length(), from + end + rest));
        double score = 1 - (double) row[end] / Math.max(head.length(), end - found);
        return new Found(range, score);
    }

    /** How alike two stretches are, from 0 to 1. Long ones are compared in parts, so that time stays bounded. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int longest = Math.max(one.length(), other.length());
        if (longest > MEASURED) {
            int common = TextDiff.of(one, other).stream()
                    .mapToInt(TextDiff.Run::length)
                    .sum();
            return (double) common / longest;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int keep = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                diagonal = keep;
            }
        }
        return 1 - (double) row[other.length()] / longest;
    }

    /**
     * How alike the surroundings of two passages are, from 0 to 1: of the 32 units on either side, those in a row from the
     * passage outwards that are the same. The better side counts for most, as an edit next door touches one side only.
     */
    static double around(String text, TextRange passage, String otherText, TextRange other) {
        int left = 0;
        while (left < CONTEXT
                && passage.start() - left > 0
                && other.start() - left > 0
                && text.charAt(passage.start() - left - 1) == otherText.charAt(other.start() - left - 1)) {
            left++;
        }
        int right = 0;
        while (right < CONTEXT
                && passage.end() + right < text.length()
                && other.end() + right < otherText.length()
                && text.charAt(passage.end() + right) == otherText.charAt(other.end() + right)) {
            right++;
        }
        boolean bothStart = passage.start() - left == 0 && other.start() - left == 0;
        boolean bothEnd = passage.end() + right == text.length() && other.end() + right == otherText.length();
        double leftShare = bothStart ? 1 : (double) left / CONTEXT;
        double rightShare = bothEnd ? 1 : (double) right / CONTEXT;
        return 0.75 * Math.max(leftShare, rightShare) + 0.25 * Math.min(leftShare, rightShare);
    }

    private static int hash(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + SHINGLE; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
