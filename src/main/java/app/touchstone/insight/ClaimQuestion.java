package app.touchstone.insight;

import app.touchstone.claim.ClaimPlaces;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is the same of ratings and framings: claims are the units, and people with a seat judged. */
abstract class ClaimQuestion implements Question {

    @Override
    public abstract ClaimSample sample();

    /** What was said, in words. */
    abstract String words(Judged row);

    @Override
    public List<Part> months() {
        return Agreements.months(sample().rows().stream().map(Judged::month)).stream()
                .map(month -> new Part(
                        month.toString(),
                        month.toString(),
                        sample().where(row -> row.month().equals(month))))
                .toList();
    }

    @Override
    public List<AgreementAnswer.Case> cases() {
        ClaimSample all = sample();
        Map<String, Double> apart = all.disagreement(readings().getFirst());
        Map<String, List<Judged>> units = new LinkedHashMap<>();
        all.rows()
                .forEach(row -> units.computeIfAbsent(row.unit(), key -> new java.util.ArrayList<>())
                        .add(row));
        return units.entrySet().stream()
                .filter(unit -> apart.containsKey(unit.getKey()))
                .map(unit -> new AgreementAnswer.Case(
                        ClaimPlaces.workspace(unit.getValue().getFirst().claim()),
                        unit.getValue().getFirst().number() + " · "
                                + unit.getValue().getFirst().wording(),
                        apart.get(unit.getKey()),
                        unit.getValue().stream()
                                .map(row -> new AgreementAnswer.Said(row.by(), words(row)))
                                .toList()))
                .sorted(Comparator.comparingDouble(AgreementAnswer.Case::disagreement)
                        .reversed())
                .toList();
    }

    @Override
    public boolean unnamed() {
        return sample().rows().stream().anyMatch(row -> !row.named());
    }

    @Override
    public void rows(Rows rows) throws IOException {
        Function<Judged, String> value = sample().value();
        for (Judged row : sample().rows()) {
            rows.row(row.unit(), row.by(), written(value.apply(row)));
        }
    }

    /** As the table has it. */
    String written(String value) {
        return value;
    }
}
