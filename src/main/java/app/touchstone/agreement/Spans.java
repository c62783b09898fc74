package app.touchstone.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Agreement on where passages are: several people marked stretches of the same texts.
 *
 * <p>Two views of it. By characters: each character of a text is a unit which each person put inside or outside of a
 * passage, and Krippendorff's nominal α is taken over all of them; a boundary drawn a word further costs that word, a
 * passage missed costs all of it. (The characters of a continuum as units: Krippendorff, Mathet, Bouvry, Widlöcher,
 * "On the Reliability of Unitizing Textual Continua", Quality &amp; Quantity 50, 2016.) By overlap: the F-measure of two
 * people's passages, where one is found again when another's overlaps it; no correction for chance, because what
 * nobody marked cannot be counted. (Hripcsak and Rothschild, "Agreement, the F-Measure, and Reliability in Information
 * Retrieval", JAMIA 12(3), 2005.)
 *
 * <p>Intervals draw whole texts anew: characters beside each other are not independent.
 */
public final class Spans {

    /**
     * A stretch of a text.
     *
     * @param start UTF-16 units
     * @param end exclusive, greater than the start
     */
    public record Span(int start, int end) {
        /** @throws IllegalArgumentException when it is empty or begins before the text */
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException(start + " to " + end);
            }
        }
    }

    /**
     * A text and what each person marked in it. Whoever is not in the map did not judge the text; an empty list says that
     * they did and found nothing.
     *
     * @param length UTF-16 units
     */
    public record Text(String name, int length, Map<String, List<Span>> marks) {
        /** @throws IllegalArgumentException when a stretch goes beyond the end */
        public Text {
            marks = Map.copyOf(marks);
            if (marks.values().stream().flatMap(List::stream).anyMatch(span -> span.end > length)) {
                throw new IllegalArgumentException("beyond the end of " + name);
            }
        }
    }

    /** @param undefined why there is no value; null when there is */
    public record Result(
            @Nullable Double value, @Nullable Undefined undefined, Bootstrap.@Nullable Interval interval) {}

    private final List<Text> texts;
    private final double[] inside;
    private final double[] outside;
    private final double[] within;
    private final double[] found;
    private final double[] marked;

    public Spans(List<Text> texts) {
        this.texts = List.copyOf(texts);
        inside = new double[texts.size()];
        outside = new double[texts.size()];
        within = new double[texts.size()];
        found = new double[texts.size()];
        marked = new double[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).marks.size() > 1) {
                countCharacters(i);
                countOverlaps(i);
            }
        }
    }

    private void countCharacters(int text) {
        Map<String, List<Span>> marks = texts.get(text).marks;
        Set<Integer> bounds = new TreeSet<>(Set.of(0, texts.get(text).length));
        marks.values().stream().flatMap(List::stream).forEach(span -> {
            bounds.add(span.start);
            bounds.add(span.end);
        });
        int raters = marks.size();
        int from = 0;
        for (int to : bounds) {
            int at = from;
            long in = marks.values().stream()
                    .filter(spans -> spans.stream().anyMatch(span -> span.start <= at && at < span.end))
                    .count();
            double characters = to - from;
            inside[text] += characters * in;
            outside[text] += characters * (raters - in);
            within[text] += characters * 2 * in * (raters - in) / (raters - 1);
            from = to;
        }
    }

    private void countOverlaps(int text) {
        List<List<Span>> people = List.copyOf(texts.get(text).marks.values());
        for (int one = 0; one < people.size(); one++) {
            for (int other = 0; other < people.size(); other++) {
                if (one != other) {
                    List<Span> others = people.get(other);
                    marked[text] += people.get(one).size();
                    found[text] += people.get(one).stream()
                            .filter(span -> others.stream()
                                    .anyMatch(second -> span.start < second.end && second.start < span.end))
                            .count();
                }
            }
        }
    }

    /**
     * Krippendorff's α over characters.
     *
     * @param bootstrap how to find the interval; null for none
     */
    public Result characters(@Nullable Bootstrap bootstrap) {
        return result(
                weights -> {
                    double in = 0;
                    double out = 0;
                    double differing = 0;
                    for (int text = 0; text < weights.length; text++) {
                        in += weights[text] * inside[text];
                        out += weights[text] * outside[text];
                        differing += weights[text] * within[text];
                    }
                    double between = 2 * in * out;
                    return between > 0 ? 1 - (in + out - 1) * differing / between : Double.NaN;
                },
                bootstrap);
    }

    /** The F-measure over passages, of all pairs of people together, from 0 to 1. */
    public Result overlap(@Nullable Bootstrap bootstrap) {
        return result(
                weights -> {
                    double hits = 0;
                    double all = 0;
                    for (int text = 0; text < weights.length; text++) {
                        hits += weights[text] * found[text];
                        all += weights[text] * marked[text];
                    }
                    return all > 0 ? hits / all : Double.NaN;
                },
                bootstrap);
    }

    private Result result(Coefficient coefficient, @Nullable Bootstrap bootstrap) {
        Undefined hindrance = hindrance();
        if (hindrance != null) {
            return new Result(null, hindrance, null);
        }
        int[] once = new int[texts.size()];
        java.util.Arrays.fill(once, 1);
        double value = coefficient.value(once);
        if (Double.isNaN(value)) {
            return new Result(null, Undefined.ONE_CATEGORY, null);
        }
        Bootstrap.Interval interval = bootstrap == null ? null : bootstrap.of(coefficient, texts.size());
        return new Result(value, null, interval == null || Double.isNaN(interval.low()) ? null : interval);
    }

    private @Nullable Undefined hindrance() {
        Set<String> raters = new HashSet<>();
        texts.forEach(text -> raters.addAll(text.marks.keySet()));
        if (raters.isEmpty()) {
            return Undefined.NO_JUDGEMENTS;
        }
        if (raters.size() == 1) {
            return Undefined.ONE_RATER;
        }
        return texts.stream().noneMatch(text -> text.marks.size() > 1) ? Undefined.NO_UNIT_JUDGED_TWICE : null;
    }

    /**
     * How much of some stretches nobody's other stretches cover, from 0 (all covered) to 1 (found by nobody else).
     *
     * @param mark one mark's stretches
     * @param others another person's
     */
    public static double uncovered(List<Span> mark, List<Span> others) {
        long all = 0;
        long covered = 0;
        for (Span span : mark) {
            all += span.end - span.start;
            int at = span.start;
            for (Span other : byStart(others)) {
                int from = Math.max(at, other.start);
                int to = Math.min(span.end, other.end);
                if (to > from) {
                    covered += to - from;
                    at = to;
                }
            }
        }
        return all == 0 ? 0 : 1 - covered / (double) all;
    }

    private static List<Span> byStart(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start));
        return sorted;
    }
}
