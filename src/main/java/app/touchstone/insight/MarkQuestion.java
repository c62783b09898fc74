package app.touchstone.insight;

import app.touchstone.agreement.Spans;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodebookId;
import app.touchstone.marking.MarkingPlaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where marks stand. Their places are compared, not their codes, unless one code is asked for. */
final class MarkQuestion implements Question {

    private static final int QUOTED = 160;

    private final MarkSample marks;
    private final Optional<Code> code;
    private final List<Book> books;

    MarkQuestion(MarkSample all, Optional<CodebookId> codebook, Optional<Code> code, List<Book> books) {
        this.code = code;
        this.books = books;
        marks = all.where(mark -> codebook.map(mark.codebook()::equals).orElse(true)
                && code.map(one -> Agreements.name(one, books))
                        .map(mark.code()::equals)
                        .orElse(true));
    }

    @Override
    public MarkSample sample() {
        return marks;
    }

    @Override
    public List<Reading> readings() {
        return List.of(Reading.SPAN_ALPHA, Reading.SPAN_OVERLAP);
    }

    @Override
    public Reading ofPairs() {
        return Reading.SPAN_OVERLAP;
    }

    @Override
    public List<Part> codes() {
        if (code.isPresent()) {
            return List.of();
        }
        Map<String, String> labels = new TreeMap<>();
        marks.texts().forEach(text -> text.marks().forEach(mark -> labels.putIfAbsent(mark.code(), mark.label())));
        List<Part> parts = new ArrayList<>();
        labels.forEach((name, label) ->
                parts.add(new Part("", label, marks.where(mark -> mark.code().equals(name)))));
        return parts;
    }

    @Override
    public List<Part> versions() {
        return books.stream()
                .map(book -> new Part(
                        book.id().toString(),
                        FramingQuestion.name(book.name(), book.number()),
                        marks.where(mark -> mark.codebook().equals(book.id()))))
                .filter(part -> part.sample().judgements() > 0)
                .toList();
    }

    @Override
    public List<Part> months() {
        return Agreements.months(marks.texts().stream()
                        .flatMap(text -> text.marks().stream())
                        .map(MarkedText.One::month))
                .stream()
                .map(month -> new Part(
                        month.toString(),
                        month.toString(),
                        marks.where(mark -> mark.month().equals(month))))
                .toList();
    }

    /** Passages of texts that two people marked, and how much of each the others left out, on the mean. */
    @Override
    public List<AgreementAnswer.Case> cases() {
        List<AgreementAnswer.Case> cases = new ArrayList<>();
        for (MarkedText text : marks.texts()) {
            Map<String, List<Spans.Span>> people = MarkSample.byPerson(text);
            if (people.size() > 1) {
                for (MarkedText.One mark : text.marks()) {
                    double apart = people.entrySet().stream()
                            .filter(person -> !person.getKey().equals(mark.by()))
                            .mapToDouble(person -> Spans.uncovered(mark.spans(), person.getValue()))
                            .average()
                            .orElse(0);
                    cases.add(new AgreementAnswer.Case(
                            MarkingPlaces.mark(text.document(), mark.id()),
                            shortened(mark.quote()),
                            apart,
                            List.of(new AgreementAnswer.Said(mark.by(), mark.label() + " · " + text.title()))));
                }
            }
        }
        cases.sort(
                Comparator.comparingDouble(AgreementAnswer.Case::disagreement).reversed());
        return cases;
    }

    private static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTED ? line : line.substring(0, line.offsetByCodePoints(0, QUOTED / 2)) + "…";
    }

    @Override
    public int offScale() {
        return 0;
    }

    @Override
    public boolean unnamed() {
        return false;
    }

    /** Every character is a unit: so α over the table is α over characters. */
    @Override
    public void rows(Rows rows) throws IOException {
        for (MarkedText text : marks.texts()) {
            for (Map.Entry<String, List<Spans.Span>> person :
                    MarkSample.byPerson(text).entrySet()) {
                boolean[] inside = new boolean[text.length()];
                person.getValue().forEach(span -> java.util.Arrays.fill(inside, span.start(), span.end(), true));
                for (int at = 0; at < inside.length; at++) {
                    rows.row(
                            text.snapshot() + ":" + at,
                            person.getKey(),
                            inside[at] ? FramingQuestion.YES : FramingQuestion.NO);
                }
            }
        }
    }
}
