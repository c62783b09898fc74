package app.touchstone.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes measures over judgements. */
public final class Agreement {

    /**
     * A measure's outcome.
     *
     * @param value null when it is undefined
     * @param undefined why; null when there is a value
     * @param interval null when there is no value or none was asked for
     */
    public record Result(
            Measure measure,
            @Nullable Double value,
            @Nullable Undefined undefined,
            Bootstrap.@Nullable Interval interval) {}

    /** Cohen's κ of two raters, over so many units that both judged. */
    public record Pair(
            String first,
            String second,
            int units,
            @Nullable Double kappa,
            @Nullable Undefined undefined) {}

    /** A unit and how much it adds to the observed disagreement. */
    public record Worst(String unit, double disagreement) {}

    private final Judgements judgements;
    private final List<String> order;

    /**
     * @param order the values from the lowest to the highest, for the ordinal measures; empty when they are numbers
     * @throws IllegalArgumentException when an order is given that lacks a value
     */
    public Agreement(Judgements judgements, List<String> order) {
        this.judgements = judgements;
        this.order = List.copyOf(order);
        if (!order.isEmpty()) {
            judgements.values().stream()
                    .filter(value -> !order.contains(value))
                    .findFirst()
                    .ifPresent(value -> {
                        throw new IllegalArgumentException("the order lacks \"" + value + "\"");
                    });
        }
    }

    public Agreement(Judgements judgements) {
        this(judgements, List.of());
    }

    /** Whether all values are finite numbers. */
    public boolean numeric() {
        return firstNoNumber().isEmpty();
    }

    /** The first value that is not a finite number. */
    public Optional<String> firstNoNumber() {
        return judgements.values().stream()
                .filter(value -> !Double.isFinite(number(value)))
                .findFirst();
    }

    /** Whether values can be put in order: one was given, or all are numbers. */
    public boolean ordered() {
        return !order.isEmpty() || numeric();
    }

    /**
     * @param bootstrap how to find the interval; null for none
     * @throws IllegalArgumentException when the values are not what the measure takes them for
     */
    public Result of(Measure measure, @Nullable Bootstrap bootstrap) {
        Optional<Undefined> hindrance = hindrance(measure);
        if (hindrance.isPresent()) {
            return new Result(measure, null, hindrance.get(), null);
        }
        Coefficient coefficient = coefficient(measure);
        double value = coefficient.value(judgements);
        if (Double.isNaN(value)) {
            Undefined reason =
                    measure == Measure.MEAN_PAIRWISE_KAPPA ? Undefined.NO_PAIR_DEFINED : Undefined.ONE_CATEGORY;
            return new Result(measure, null, reason, null);
        }
        Bootstrap.Interval interval = bootstrap == null
                ? null
                : bootstrap.of(coefficient, judgements.units().size());
        return new Result(measure, value, null, interval == null || Double.isNaN(interval.low()) ? null : interval);
    }

    private Optional<Undefined> hindrance(Measure measure) {
        int raters = judgements.raters().size();
        if (judgements.size() == 0) {
            return Optional.of(Undefined.NO_JUDGEMENTS);
        }
        if (raters == 1) {
            return Optional.of(Undefined.ONE_RATER);
        }
        boolean ofTwo = measure == Measure.COHEN_KAPPA
                || measure == Measure.COHEN_KAPPA_LINEAR
                || measure == Measure.COHEN_KAPPA_QUADRATIC;
        if (ofTwo && raters != 2) {
            return Optional.of(Undefined.NOT_TWO_RATERS);
        }
        if (judgements.pairable() == 0) {
            return Optional.of(Undefined.NO_UNIT_JUDGED_TWICE);
        }
        return measure == Measure.FLEISS_KAPPA && !new Fleiss(judgements).defined()
                ? Optional.of(Undefined.UNEQUAL_COUNTS)
                : Optional.empty();
    }

    private Coefficient coefficient(Measure measure) {
        return switch (measure) {
            case OBSERVED_AGREEMENT -> new Observed(judgements);
            case COHEN_KAPPA -> new Cohen(judgements, Cohen.Weight.NONE, asNames(), 0, 1);
            case COHEN_KAPPA_LINEAR -> new Cohen(judgements, Cohen.Weight.LINEAR, ranks(), 0, 1);
            case COHEN_KAPPA_QUADRATIC -> new Cohen(judgements, Cohen.Weight.QUADRATIC, ranks(), 0, 1);
            case MEAN_PAIRWISE_KAPPA -> new Light(judgements, Cohen.Weight.NONE, asNames());
            case FLEISS_KAPPA -> new Fleiss(judgements);
            case ALPHA_NOMINAL, ALPHA_ORDINAL, ALPHA_INTERVAL, ALPHA_JACCARD, ALPHA_MASI ->
                new Alpha(judgements, difference(measure.metric()));
        };
    }

    private Difference difference(Metric metric) {
        return switch (metric) {
            case NOMINAL -> new Nominal(judgements.values().size());
            case ORDINAL -> OnALine.ordinal(ranks());
            case INTERVAL -> OnALine.interval(numbers());
            case JACCARD -> new Sets(SetDistance.JACCARD, judgements.values());
            case MASI -> new Sets(SetDistance.MASI, judgements.values());
        };
    }

    /** Cohen's κ of each two raters that share units. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int raters = judgements.raters().size();
        for (int first = 0; first < raters; first++) {
            for (int second = first + 1; second < raters; second++) {
                Cohen cohen = new Cohen(judgements, Cohen.Weight.NONE, asNames(), first, second);
                if (cohen.shared() > 0) {
                    double kappa = cohen.value(judgements);
                    pairs.add(new Pair(
                            judgements.raters().get(first),
                            judgements.raters().get(second),
                            cohen.shared(),
                            Double.isNaN(kappa) ? null : kappa,
                            Double.isNaN(kappa) ? Undefined.ONE_CATEGORY : null));
                }
            }
        }
        return pairs;
    }

    /**
     * The units that disagree most under a metric, the worst first; units without disagreement are left out.
     *
     * @param most how many, not negative
     */
    public List<Worst> worst(Metric metric, int most) {
        double[] shares = new Alpha(judgements, difference(metric)).shares();
        return IntStream.range(0, shares.length)
                .filter(unit -> shares[unit] > 0)
                .mapToObj(unit -> new Worst(judgements.units().get(unit), shares[unit]))
                .sorted(Comparator.comparingDouble(Worst::disagreement).reversed())
                .limit(most)
                .toList();
    }

    private int[] asNames() {
        return IntStream.range(0, judgements.values().size()).toArray();
    }

    private int[] ranks() {
        if (!order.isEmpty()) {
            return judgements.values().stream().mapToInt(order::indexOf).toArray();
        }
        double[] numbers = numbers();
        double[] sorted = Arrays.stream(numbers).sorted().distinct().toArray();
        Map<Double, Integer> rank = new HashMap<>();
        for (int i = 0; i < sorted.length; i++) {
            rank.put(sorted[i] + 0.0, i);
        }
        return Arrays.stream(numbers).mapToInt(number -> rank.get(number + 0.0)).toArray();
    }

    private double[] numbers() {
        firstNoNumber().ifPresent(value -> {
            throw new IllegalArgumentException("\"" + value + "\" is not a number");
        });
        return judgements.values().stream().mapToDouble(Agreement::number).toArray();
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
