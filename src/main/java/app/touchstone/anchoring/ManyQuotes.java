package app.touchstone.anchoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds many quotes in one text at once, by the rules of {@link QuoteSearch}: a file of 100,000 annotations must not walk
 * through the text 100,000 times.
 *
 * <p>Rabin and Karp's rolling hash (1987) over the first units of each quote; a hit is compared in full. One walk for
 * each length up to {@link #HEAD} that occurs, so at most twelve.
 */
public final class ManyQuotes {

    /** How many units of a quote are hashed, at most. */
    private static final int HEAD = 12;

    /** How many units are compared, at most: beyond that somebody made the file to be slow. */
    private static final long MOST_COMPARED = 2_000_000_000L;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final int FILTER_BITS = 20;

    /** The quotes repeat so much of each other and of the text that comparing them would take too long. */
    public static final class TooMuchWork extends RuntimeException {
        TooMuchWork() {
            super("more than " + MOST_COMPARED + " units to compare");
        }
    }

    private ManyQuotes() {}

    /**
     * Where exactly these words stand; a quote that is nowhere is left out.
     *
     * @param limit how many occurrences of each to return at most, at least 1
     * @throws TooMuchWork for quotes that repeat each other a hundred thousand times
     */
    public static Map<String, List<TextRange>> exact(String text, Collection<String> quotes, int limit) {
        List<Wanted> wanted = new ArrayList<>();
        for (String quote : new HashSet<>(quotes)) {
            wanted.add(new Wanted(quote, quote.toCharArray()));
        }
        return scan(new Haystack(text, text.toCharArray(), null, null), wanted, limit);
    }

    /**
     * Where these words stand when the differences of {@link Folding} are overlooked, else in their composed or decomposed
     * spelling; as {@link QuoteSearch#forgiving} for each. The text is held a second time, with 8 bytes for each unit.
     */
    public static Map<String, List<TextRange>> forgiving(String text, Collection<String> quotes, int limit) {
        Map<String, List<TextRange>> found = new HashMap<>();
        if (quotes.isEmpty()) {
            return found;
        }
        Haystack folded = Haystack.folded(text);
        Set<String> left = new HashSet<>(quotes);
        for (Normalizer.@Nullable Form form : new Normalizer.Form[] {null, Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            List<Wanted> wanted = new ArrayList<>();
            for (String quote : left) {
                wanted.add(new Wanted(quote, Folding.of(form == null ? quote : Normalizer.normalize(quote, form))));
            }
            found.putAll(scan(folded, wanted, limit));
            left.removeAll(found.keySet());
        }
        return found;
    }

    private static Map<String, List<TextRange>> scan(Haystack text, List<Wanted> wanted, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
        TreeMap<Integer, Map<Long, List<Wanted>>> byHead = new TreeMap<>();
        for (Wanted one : wanted) {
            int head = Math.min(one.units.length, HEAD);
            if (head > 0 && one.units.length <= text.units.length) {
                byHead.computeIfAbsent(head, length -> new HashMap<>())
                        .computeIfAbsent(hash(one.units, head), hash -> new ArrayList<>())
                        .add(one);
            }
        }
        Work work = new Work();
        byHead.forEach((head, heads) -> walk(text, head, heads, limit, work));
        Map<String, List<TextRange>> found = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            if (!one.found.isEmpty()) {
                found.put(one.quote, List.copyOf(one.found));
            }
        }
        return found;
    }

    private static void walk(Haystack text, int head, Map<Long, List<Wanted>> heads, int limit, Work work) {
        BitSet filter = new BitSet(1 << FILTER_BITS);
        heads.keySet().forEach(hash -> filter.set(slot(hash)));
        long leaving = 1;
        for (int i = 1; i < head; i++) {
            leaving *= BASE;
        }
        long hash = hash(text.units, head);
        for (int at = 0; ; at++) {
            List<Wanted> here = filter.get(slot(hash)) ? heads.get(hash) : null;
            if (here != null) {
                compare(text, at, here, limit, work);
            }
            if (at + head >= text.units.length) {
                return;
            }
            hash = (hash - text.units[at] * leaving) * BASE + text.units[at + head];
        }
    }

    private static void compare(Haystack text, int at, List<Wanted> here, int limit, Work work) {
        boolean full = false;
        for (Wanted one : here) {
            int end = at + one.units.length;
            if (end > text.units.length) {
                continue;
            }
            int same = Arrays.mismatch(text.units, at, end, one.units, 0, one.units.length);
            work.add(same < 0 ? one.units.length : same + 1);
            if (same < 0) {
                text.take(one, at, end);
                full |= one.found.size() >= limit;
            }
        }
        if (full) {
            here.removeIf(one -> one.found.size() >= limit);
        }
    }

    private static long hash(char[] units, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * BASE + units[i];
        }
        return hash;
    }

    private static int slot(long hash) {
        return (int) (hash >>> (64 - FILTER_BITS));
    }

    private record Wanted(String quote, char[] units, List<TextRange> found) {
        Wanted(String quote, char[] units) {
            this(quote, units, new ArrayList<>());
        }
    }

    private static final class Work {
        private long compared;

        void add(int units) {
            compared += units;
            if (compared > MOST_COMPARED) {
                throw new TooMuchWork();
            }
        }
    }

    /** The text as it is compared, and where each compared unit stands in the original; the same place when null. */
    private record Haystack(String text, char[] units, int @Nullable [] starts, int @Nullable [] ends) {

        static Haystack folded(String text) {
            char[] units = new char[text.length() + 16];
            int[] starts = new int[units.length];
            int[] ends = new int[units.length];
            int count = 0;
            for (Folding cursor = new Folding(text); cursor.next(); count++) {
                if (count == units.length) {
                    int more = count + count / 2;
                    units = Arrays.copyOf(units, more);
                    starts = Arrays.copyOf(starts, more);
                    ends = Arrays.copyOf(ends, more);
                }
                units[count] = cursor.unit();
                starts[count] = cursor.start();
                ends[count] = cursor.end();
            }
            return new Haystack(text, Arrays.copyOf(units, count), starts, ends);
        }

        /** Adds an occurrence, unless it overlaps the one before or would split a surrogate pair. */
        void take(Wanted one, int from, int to) {
            int start = starts == null ? from : starts[from];
            int end = ends == null ? to : ends[to - 1];
            boolean fresh = one.found.isEmpty() || start >= one.found.getLast().end();
            if (fresh && !Surrogates.splits(text, start) && !Surrogates.splits(text, end)) {
                one.found.add(new TextRange(start, end));
            }
        }
    }
}
