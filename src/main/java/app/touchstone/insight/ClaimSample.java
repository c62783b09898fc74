package app.touchstone.insight;

import app.touchstone.agreement.Agreement;
import app.touchstone.agreement.Bootstrap;
import app.touchstone.agreement.Judgements;
import app.touchstone.agreement.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judgements of claims.
 *
 * @param value what was judged of one: a rating's key, a set of codes {@code a|b}, or yes and no
 * @param order values from the lowest to the highest; those that are not in it have no place in an order
 */
record ClaimSample(List<Judged> rows, Function<Judged, String> value, List<String> order) implements Sample {

    ClaimSample where(Predicate<Judged> kept) {
        return new ClaimSample(rows.stream().filter(kept).toList(), value, order);
    }

    Judgements table() {
        Judgements.Builder table = Judgements.builder();
        rows.forEach(row -> table.add(row.unit(), row.by(), value.apply(row)));
        return table.build();
    }

    @Override
    public int judgements() {
        return rows.size();
    }

    @Override
    public int units() {
        return (int) rows.stream().map(Judged::unit).distinct().count();
    }

    @Override
    public int pairable() {
        return table().pairable();
    }

    @Override
    public List<String> named() {
        return rows.stream()
                .filter(Judged::named)
                .map(Judged::by)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Sample between(String one, String other) {
        Map<String, Integer> judgedBy = new HashMap<>();
        ClaimSample theirs =
                where(row -> row.named() && (row.by().equals(one) || row.by().equals(other)));
        theirs.rows.forEach(row -> judgedBy.merge(row.unit(), 1, Integer::sum));
        return theirs.where(row -> judgedBy.get(row.unit()) == 2);
    }

    @Override
    public Figure figure(Reading reading, @Nullable Bootstrap bootstrap) {
        if (reading == Reading.FLEISS_KAPPA) {
            return twice().measured(reading, bootstrap);
        }
        return measured(reading, bootstrap);
    }

    /** Without units that one person alone judged: they say nothing of agreement, and Fleiss' κ would be undefined by them. */
    private ClaimSample twice() {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.unit(), 1, Integer::sum));
        ClaimSample left = where(row -> counts.get(row.unit()) > 1);
        return left.rows.isEmpty() ? this : left;
    }

    private Figure measured(Reading reading, @Nullable Bootstrap bootstrap) {
        boolean ordinal = reading.metric() == Metric.ORDINAL;
        Judgements table = (ordinal ? where(row -> order.contains(value.apply(row))) : this).table();
        Agreement.Result result = new Agreement(table, ordinal ? order : List.of()).of(reading.measure(), bootstrap);
        return Figure.of(reading, result.value(), result.undefined(), result.interval());
    }

    /**
     * How far apart the judgements of each unit are, from 0 to 1; only units that at least two people judged. Of ratings it is
     * the stretch of the scale between the furthest, of all else the mean distance of two judgements.
     */
    Map<String, Double> disagreement(Reading reading) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.unit(), 1, Integer::sum));
        Map<String, Double> found = new HashMap<>();
        counts.forEach((unit, count) -> {
            if (count > 1) {
                found.put(unit, 0.0);
            }
        });
        if (found.isEmpty()) {
            return found;
        }
        if (reading.metric() == Metric.ORDINAL) {
            Map<String, List<Integer>> places = new HashMap<>();
            rows.forEach(row ->
                    places.computeIfAbsent(row.unit(), key -> new ArrayList<>()).add(order.indexOf(value.apply(row))));
            found.replaceAll((unit, none) -> stretch(places.get(unit)));
            return found;
        }
        // the mean distance of two judgements of the unit
        new Agreement(table())
                .worst(reading.metric(), Integer.MAX_VALUE)
                .forEach(one -> found.put(one.unit(), one.disagreement() / counts.get(one.unit())));
        return found;
    }

    /** How much of the scale lies between the furthest ratings; all of it when one stands off the scale and another on it. */
    private double stretch(List<Integer> places) {
        int least = Collections.min(places);
        int most = Collections.max(places);
        if (least < 0 && most >= 0) {
            return 1;
        }
        return order.size() < 2 ? 0 : (most - least) / (double) (order.size() - 1);
    }
}
