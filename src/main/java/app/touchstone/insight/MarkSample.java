package app.touchstone.insight;

import app.touchstone.agreement.Bootstrap;
import app.touchstone.agreement.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marks in texts. Whoever marked nothing in a text may never have opened it, so that only those count as its judges who
 * marked something in it.
 */
record MarkSample(List<MarkedText> texts) implements Sample {

    MarkSample where(Predicate<MarkedText.One> kept) {
        List<MarkedText> left = new ArrayList<>();
        for (MarkedText text : texts) {
            List<MarkedText.One> marks = text.marks().stream().filter(kept).toList();
            if (!marks.isEmpty()) {
                left.add(new MarkedText(text.snapshot(), text.document(), text.title(), text.length(), marks));
            }
        }
        return new MarkSample(left);
    }

    static Map<String, List<Spans.Span>> byPerson(MarkedText text) {
        Map<String, List<Spans.Span>> spans = new TreeMap<>();
        text.marks()
                .forEach(mark -> spans.computeIfAbsent(mark.by(), key -> new ArrayList<>())
                        .addAll(mark.spans()));
        return spans;
    }

    @Override
    public int judgements() {
        return texts.stream().mapToInt(text -> text.marks().size()).sum();
    }

    @Override
    public int units() {
        return texts.size();
    }

    @Override
    public int pairable() {
        return (int) texts.stream()
                .filter(text ->
                        text.marks().stream().map(MarkedText.One::by).distinct().count() > 1)
                .count();
    }

    @Override
    public List<String> named() {
        return texts.stream()
                .flatMap(text -> text.marks().stream())
                .map(MarkedText.One::by)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Sample between(String one, String other) {
        MarkSample theirs = where(mark -> mark.by().equals(one) || mark.by().equals(other));
        return new MarkSample(
                theirs.texts.stream().filter(text -> byPerson(text).size() == 2).collect(Collectors.toList()));
    }

    @Override
    public Figure figure(Reading reading, @Nullable Bootstrap bootstrap) {
        Spans spans = new Spans(texts.stream()
                .map(text -> new Spans.Text(text.snapshot().toString(), text.length(), byPerson(text)))
                .toList());
        Spans.Result result = reading == Reading.SPAN_OVERLAP ? spans.overlap(bootstrap) : spans.characters(bootstrap);
        return Figure.of(reading, result.value(), result.undefined(), result.interval());
    }
}
