package app.touchstone.anchoring;

import app.touchstone.anchoring.Carried.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries passages from one version of a text to the next: first through the diff, checked by the quote; then by the quote
 * alone, with what stands around it; then by likeness, with a floor; else not at all.
 *
 * <p>Short quotes match anywhere, so below {@link #SHORT} units nothing is guessed by likeness. Make one for a pair of
 * texts and use it for all passages: comparing the texts is the dear part.
 */
public final class Carrying {

    /** Quotes shorter than this, in UTF-16 units, are never looked for by likeness. */
    public static final int SHORT = 25;

    /** What is less alike than this is not proposed. */
    public static final double FLOOR = 0.65;

    /** Surroundings at least so alike settle which of several places is meant … */
    private static final double SAME_SURROUNDINGS = 0.6;

    /** … less is enough for the one place where a quote that is not short stands … */
    private static final double ALONE_SURROUNDINGS = 0.3;

    /** … and none at all is asked of a quote this long, in UTF-16 units, that stands once in either text … */
    private static final int SPEAKS_FOR_ITSELF = 40;

    /** … when the next best place is this much less alike. */
    private static final double CLEAR = 0.25;

    private static final int PLACES = 50;

    private final String before;
    private final String after;
    private final List<TextDiff.Run> runs;
    private @Nullable Likeness likeness;

    public Carrying(String before, String after) {
        this.before = before;
        this.after = after;
        this.runs = TextDiff.of(before, after);
    }

    /**
     * Carries one passage.
     *
     * @param range a passage of the old text
     * @throws PassageException when it is none
     */
    public Carried carry(TextRange range) {
        PassageCheck.verify(before, range);
        Carried mapped = throughTheDiff(range);
        if (mapped != null && !mapped.toDecide()) {
            return mapped;
        }
        Carried quoted = byQuote(range);
        if (quoted != null && (mapped == null || !quoted.toDecide())) {
            return quoted;
        }
        if (mapped != null) {
            return mapped;
        }
        return byLikeness(range);
    }

    private @Nullable Carried throughTheDiff(TextRange range) {
        List<TextDiff.Run> touched = touched(range);
        if (touched.isEmpty()) {
            return null;
        }
        TextDiff.Run first = touched.getFirst();
        if (first.before() <= range.start() && first.beforeEnd() >= range.end()) {
            TextRange there = range.movedBy(first.after() - first.before());
            return whole(range, there, first);
        }
        return edited(range, touched);
    }

    /** The passage stands unbroken in a common stretch; a stretch that ends with it says little about where it is. */
    private Carried whole(TextRange range, TextRange there, TextDiff.Run run) {
        boolean cut =
                !GraphemeBounds.isBoundary(after, there.start()) || !GraphemeBounds.isBoundary(after, there.end());
        boolean alone =
                run.length() < range.length() + SHORT && occurrences(range).size() > 1;
        double around = surroundings(range, there);
        if (cut || (alone && around < SAME_SURROUNDINGS) || around < weakest(range)) {
            return new Carried(Outcome.AMBIGUOUS, GraphemeBounds.snap(after, there), 1, others(range, there));
        }
        return new Carried(there.equals(range) ? Outcome.SAME : Outcome.MOVED, there, 1, List.of());
    }

    /** How alike the surroundings must be at least: a long quote speaks for itself. */
    private static double weakest(TextRange range) {
        return range.length() >= SHORT ? 0 : 0.3;
    }

    private @Nullable Carried edited(TextRange range, List<TextDiff.Run> touched) {
        int start = startThere(range.start(), touched.getFirst());
        int end = endThere(range.end(), touched.getLast());
        if (start >= end) {
            return null;
        }
        TextRange there = GraphemeBounds.snap(after, unsplit(start, end))
                .withoutOuterWhitespace(after)
                .orElse(null);
        if (there == null) {
            return null;
        }
        double score = Likeness.of(range.in(before), there.in(after));
        return score < FLOOR ? null : new Carried(Outcome.EDITED, there, score, List.of());
    }

    /** Where the passage starts now: with its first common unit, or where the common stretch before it ended. */
    private int startThere(int start, TextDiff.Run first) {
        if (first.before() <= start) {
            return start - first.before() + first.after();
        }
        int at = runs.indexOf(first);
        TextDiff.Run earlier = at > 0 ? runs.get(at - 1) : null;
        boolean adjoins = earlier != null && earlier.beforeEnd() == start;
        return adjoins ? earlier.afterEnd() : reachBack(first, start, earlier);
    }

    /** The words before the first common one were replaced by others: as many as were there, at most. */
    private int reachBack(TextDiff.Run first, int start, TextDiff.@Nullable Run earlier) {
        int lost = first.before() - start;
        return Math.max(earlier == null ? 0 : earlier.afterEnd(), first.after() - lost);
    }

    private int endThere(int end, TextDiff.Run last) {
        if (last.beforeEnd() >= end) {
            return end - last.before() + last.after();
        }
        int at = runs.indexOf(last);
        TextDiff.Run later = at + 1 < runs.size() ? runs.get(at + 1) : null;
        if (later != null && later.before() == end) {
            return later.after();
        }
        int lost = end - last.beforeEnd();
        return Math.min(later == null ? after.length() : later.after(), last.afterEnd() + lost);
    }

    private TextRange unsplit(int start, int end) {
        int from = Surrogates.splits(after, start) ? start - 1 : start;
        int to = Surrogates.splits(after, end) ? end + 1 : end;
        return new TextRange(from, to);
    }

    private @Nullable Carried byQuote(TextRange range) {
        List<TextRange> places = occurrences(range);
        if (places.isEmpty()) {
            return null;
        }
        List<Rated> rated = places.stream()
                .map(place -> new Rated(place, surroundings(range, place)))
                .sorted(Comparator.comparingDouble(Rated::around).reversed())
                .toList();
        Rated best = rated.getFirst();
        boolean clear = rated.size() == 1 || best.around - rated.get(1).around >= CLEAR;
        boolean alone = places.size() == 1;
        double asked = alone && range.length() >= SHORT ? ALONE_SURROUNDINGS : SAME_SURROUNDINGS;
        boolean sure = clear && (best.around >= asked || alone && range.length() >= SPEAKS_FOR_ITSELF);
        if (sure && elsewhereOnce(range)) {
            return new Carried(best.place.equals(range) ? Outcome.SAME : Outcome.MOVED, best.place, 1, List.of());
        }
        return new Carried(Outcome.AMBIGUOUS, best.place, 1, others(range, best.place));
    }

    /** Whether the old text had these words with these surroundings once: else nobody knows which copy moved. */
    private boolean elsewhereOnce(TextRange range) {
        List<TextRange> same = QuoteSearch.exact(before, range.in(before), PLACES);
        return same.stream()
                        .filter(place -> Likeness.around(before, range, before, place) >= 1 - CLEAR)
                        .count()
                <= 1;
    }

    private Carried byLikeness(TextRange range) {
        if (range.length() < SHORT) {
            return Carried.lost();
        }
        if (likeness == null) {
            likeness = new Likeness(after);
        }
        return likeness.best(range.in(before))
                .filter(found -> found.score() >= FLOOR)
                .map(found -> new Carried(
                        Outcome.EDITED,
                        GraphemeBounds.snap(
                                after,
                                unsplit(found.range().start(), found.range().end())),
                        found.score(),
                        List.of()))
                .orElseGet(Carried::lost);
    }

    private List<TextDiff.Run> touched(TextRange range) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).beforeEnd() <= range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<TextDiff.Run> touched = new ArrayList<>();
        for (int i = low; i < runs.size() && runs.get(i).before() < range.end(); i++) {
            touched.add(runs.get(i));
        }
        return touched;
    }

    private List<TextRange> occurrences(TextRange range) {
        return QuoteSearch.exact(after, range.in(before), PLACES).stream()
                .filter(place -> GraphemeBounds.isBoundary(after, place.start())
                        && GraphemeBounds.isBoundary(after, place.end()))
                .toList();
    }

    private List<TextRange> others(TextRange range, TextRange chosen) {
        return occurrences(range).stream()
                .filter(place -> !place.overlaps(chosen))
                .toList();
    }

    private double surroundings(TextRange range, TextRange there) {
        return Likeness.around(before, range, after, there);
    }

    private record Rated(TextRange place, double around) {}
}
