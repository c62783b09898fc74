package app.touchstone.insight;

import app.touchstone.codebook.Rating;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Ratings, all of one version of a scale: steps of different scales cannot be compared. */
final class ScaleQuestion extends ClaimQuestion {

    private final List<Judged> rows;
    private final VerdictScale scale;
    private final Map<ScaleId, VerdictScale> used;

    ScaleQuestion(List<Judged> rows, VerdictScale scale, Map<ScaleId, VerdictScale> used) {
        this.rows = rows;
        this.scale = scale;
        this.used = used;
    }

    static String name(VerdictScale scale) {
        return scale.name() + " · " + scale.number();
    }

    private ClaimSample of(VerdictScale wanted) {
        return new ClaimSample(
                rows.stream().filter(row -> row.scale().equals(wanted.id())).toList(),
                Judged::rating,
                Agreements.order(wanted));
    }

    @Override
    public ClaimSample sample() {
        return of(scale);
    }

    @Override
    public List<Reading> readings() {
        return List.of(Reading.ALPHA_ORDINAL, Reading.ALPHA_NOMINAL, Reading.FLEISS_KAPPA, Reading.OBSERVED_AGREEMENT);
    }

    @Override
    public Reading ofPairs() {
        return Reading.COHEN_KAPPA;
    }

    @Override
    public List<Part> codes() {
        return List.of();
    }

    @Override
    public List<Part> versions() {
        return used.values().stream()
                .filter(one -> one.key().equals(scale.key()))
                .sorted(Comparator.comparing(VerdictScale::number))
                .map(one -> new Part(one.id().toString(), name(one), of(one)))
                .toList();
    }

    @Override
    public int offScale() {
        List<String> order = Agreements.order(scale);
        return (int) sample().rows().stream()
                .filter(row -> !order.contains(row.rating()))
                .count();
    }

    @Override
    String words(Judged row) {
        return scale.rating(row.rating()).map(Rating::label).orElse(row.rating());
    }
}
