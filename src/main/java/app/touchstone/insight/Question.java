package app.touchstone.insight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sort of judgements, and what is computed over them. */
interface Question {

    /** Takes a row of the table of judgements. */
    @FunctionalInterface
    interface Rows {
        void row(String unit, String rater, String value) throws IOException;
    }

    /** A part to be computed on its own. */
    record Part(String key, String name, Sample sample) {}

    /** All of it. */
    Sample sample();

    /** What is computed over all; the first is the main one, which parts and cases are measured by too. */
    List<Reading> readings();

    /** What two people are compared by. */
    Reading ofPairs();

    /** What one code is measured by. */
    default Reading ofCodes() {
        return readings().getFirst();
    }

    List<Part> codes();

    List<Part> versions();

    List<Part> months();

    List<AgreementAnswer.Case> cases();

    int offScale();

    boolean unnamed();

    void rows(Rows rows) throws IOException;

    default AgreementAnswer answer(Intervals intervals) {
        Sample all = sample();
        List<Part> codes = codes();
        List<Part> pairs = pairs(all);
        List<Part> versions = versions();
        List<Part> months = months();
        Run run = new Run(intervals, readings().size() + codes.size() + pairs.size() + versions.size() + months.size());
        List<Figure> figures =
                readings().stream().map(reading -> run.figure(all, reading)).toList();
        return new AgreementAnswer(
                all.judgements(),
                all.units(),
                all.pairable(),
                all.named().size(),
                offScale(),
                unnamed(),
                figures,
                run.slices(codes, ofCodes()).stream()
                        .sorted(Comparator.comparing(
                                slice -> slice.figure().value(), Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                run.slices(pairs, ofPairs()),
                run.slices(versions, readings().getFirst()),
                run.slices(months, readings().getFirst()),
                cases());
    }

    private static List<Part> pairs(Sample all) {
        List<String> people = all.named();
        List<Part> pairs = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                Sample theirs = all.between(people.get(one), people.get(other));
                if (theirs.judgements() > 0) {
                    pairs.add(new Part("", people.get(one) + " – " + people.get(other), theirs));
                }
            }
        }
        return pairs;
    }

    /** Counts how much of the work is done. */
    final class Run {

        private final Intervals intervals;
        private final int all;
        private int done;

        Run(Intervals intervals, int all) {
            this.intervals = intervals;
            this.all = all;
        }

        Figure figure(Sample sample, Reading reading) {
            int place = done++;
            return sample.figure(reading, bootstrap(place));
        }

        private app.touchstone.agreement.@Nullable Bootstrap bootstrap(int place) {
            return intervals.replicates() == 0 ? null : intervals.of(place, all);
        }

        List<AgreementAnswer.Slice> slices(List<Part> parts, Reading reading) {
            return parts.stream()
                    .map(part -> new AgreementAnswer.Slice(
                            part.key(), part.name(), part.sample().pairable(), figure(part.sample(), reading)))
                    .toList();
        }
    }
}
