package app.touchstone.insight;

import app.touchstone.agreement.Agreement;
import app.touchstone.agreement.Bootstrap;
import app.touchstone.agreement.Judgements;
import app.touchstone.agreement.Metric;
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
        boolean ordinal = reading.metric() == Metric.ORDINAL;
        Judgements table = (ordinal ? where(row -> order.contains(value.apply(row))) : this).table();
        Agreement.Result result = new Agreement(table, ordinal ? order : List.of()).of(reading.measure(), bootstrap);
        return Figure.of(reading, result.value(), result.undefined(), result.interval());
    }

    /** How far apart the judgements of each unit are, from 0 to 1; only units that at least two people judged. */
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
            ClaimSample onScale = where(row -> order.contains(value.apply(row)));
            if (onScale.pairable() > 0) {
                List<Agreement.Worst> worst =
                        new Agreement(onScale.table(), order).worst(Metric.ORDINAL, Integer.MAX_VALUE);
                worst.forEach(one -> found.put(
                        one.unit(), one.disagreement() / worst.getFirst().disagreement()));
            }
            // one on the scale and another off it: no number of steps lies between them
            new Agreement(table())
                    .worst(Metric.NOMINAL, Integer.MAX_VALUE)
                    .forEach(one -> found.computeIfPresent(one.unit(), (unit, sofar) -> sofar == 0 ? 1.0 : sofar));
            return found;
        }
        // the mean distance of two judgements of the unit
        new Agreement(table())
                .worst(reading.metric(), Integer.MAX_VALUE)
                .forEach(one -> found.put(one.unit(), one.disagreement() / counts.get(one.unit())));
        return found;
    }
}
