package app.touchstone.dossier;

import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is counted over all reports of a dossier, and its table of contents. */
final class DossierFigures {

    /** One line of the contents. */
    record Entry(long number, String title, String rating, String place) {}

    /** A counted thing. @param share of the largest, 0 to 100 */
    record Bar(String label, int count, int share) {}

    /** One figure, shown as bars and as a table. */
    record Figure(String title, List<Bar> bars) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> verdicts = new LinkedHashMap<>();
    private final Map<String, Integer> framings = new LinkedHashMap<>();
    private final Map<String, Integer> sources = new LinkedHashMap<>();

    void add(ReportContent content, ReportWords words) {
        String rating = content.verdict().rating().label();
        entries.add(new Entry(
                content.claim().number(),
                content.title(),
                rating,
                "c" + content.claim().number()));
        verdicts.merge(rating, 1, Integer::sum);
        content.framings().forEach(one -> framings.merge(one.path(), 1, Integer::sum));
        content.evidence().forEach(one -> sources.merge(words.name("sourceType", one.sourceType()), 1, Integer::sum));
    }

    List<Entry> entries() {
        return entries;
    }

    List<Figure> figures(ReportWords words) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.say("bound.verdicts"), bars(verdicts)));
        figures.add(new Figure(words.say("bound.framings"), bars(framings)));
        figures.add(new Figure(words.say("bound.sources"), bars(sources)));
        figures.removeIf(one -> one.bars().isEmpty());
        return figures;
    }

    private static List<Bar> bars(Map<String, Integer> counted) {
        int most = counted.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(20)
                .map(one -> new Bar(one.getKey(), one.getValue(), Math.max(1, 100 * one.getValue() / most)))
                .toList();
    }
}
