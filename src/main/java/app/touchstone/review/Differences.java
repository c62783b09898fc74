package app.touchstone.review;

import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.document.DocumentId;
import app.touchstone.marking.MarkId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where sealed assessments of one round differ, field by field. Assessors are only letters here.
 *
 * @param ratings what each gave
 * @param steps how far apart on the scale the ratings lie, 0 for the same; null when one stands off the scale and
 *     another does not, or gave another one off it
 * @param framings each code that not everybody gave
 * @param evidence each piece of evidence that one alone cited
 * @param passages what they marked in the texts the claim appears in, the worst first; without letters
 */
public record Differences(
        Map<String, String> ratings,
        @Nullable Integer steps,
        List<Framing> framings,
        List<Cited> evidence,
        List<Passage> passages) {

    /** What a dispute is decided about. */
    public enum Field {
        RATING,
        FRAMINGS
    }

    /**
     * A code that some gave and others did not.
     *
     * @param givenBy the letters of those who gave it
     * @param missingIn the letters of the others
     * @param kin for each of the others who gave a code above or below it: which
     */
    public record Framing(CodeId code, List<String> givenBy, List<String> missingIn, Map<String, CodeId> kin) {
        /** Whether those who left it out gave a code of its own line instead: a difference of depth, not of matter. */
        public boolean onlyDepth() {
            return kin.keySet().containsAll(missingIn);
        }
    }

    /** @param number the evidence's on the claim */
    public record Cited(int number, String by) {}

    /**
     * A stretch that an assessor marked with a code.
     *
     * @param code what it was marked with
     * @param other what somebody else marked the same stretch with; null unless only the label differs
     */
    public record Passage(
            PassageKind kind,
            String quote,
            CodeId code,
            @Nullable CodeId other,
            DocumentId document,
            MarkId mark) {}

    public Differences {
        ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
        framings = List.copyOf(framings);
        evidence = List.copyOf(evidence);
        passages = List.copyOf(passages);
    }

    Differences with(List<Passage> compared) {
        return new Differences(ratings, steps, framings, evidence, compared);
    }

    /** The fields that are in dispute. */
    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        if (new HashSet<>(ratings.values()).size() > 1) {
            fields.add(Field.RATING);
        }
        if (!framings.isEmpty()) {
            fields.add(Field.FRAMINGS);
        }
        return fields;
    }

    /**
     * Compares.
     *
     * @param sealed by letter
     * @param parents of the codes that have one
     */
    static Differences of(
            VerdictScale scale, SortedMap<String, AssessmentDetails> sealed, Map<CodeId, CodeId> parents) {
        Map<String, String> ratings = new TreeMap<>();
        sealed.forEach((letter, details) -> ratings.put(letter, String.valueOf(details.rating())));
        Integer steps = new HashSet<>(ratings.values()).size() == 1
                ? Integer.valueOf(0)
                : Consensus.spread(scale, List.copyOf(sealed.values())).orElse(null);
        return new Differences(ratings, steps, framings(sealed, parents), evidence(sealed), List.of());
    }

    private static List<Framing> framings(SortedMap<String, AssessmentDetails> sealed, Map<CodeId, CodeId> parents) {
        Map<CodeId, List<String>> givers = new TreeMap<>(Comparator.comparing(CodeId::value));
        sealed.forEach((letter, details) -> details.framings()
                .forEach(code ->
                        givers.computeIfAbsent(code, key -> new ArrayList<>()).add(letter)));
        List<Framing> framings = new ArrayList<>();
        givers.forEach((code, by) -> {
            if (by.size() < sealed.size()) {
                List<String> without = sealed.keySet().stream()
                        .filter(letter -> !by.contains(letter))
                        .toList();
                Map<String, CodeId> kin = new TreeMap<>();
                without.forEach(letter -> sealed.get(letter).framings().stream()
                        .filter(other -> isAbove(other, code, parents) || isAbove(code, other, parents))
                        .min(Comparator.comparing(CodeId::value))
                        .ifPresent(other -> kin.put(letter, other)));
                framings.add(new Framing(code, List.copyOf(by), without, kin));
            }
        });
        return framings;
    }

    private static boolean isAbove(CodeId above, CodeId below, Map<CodeId, CodeId> parents) {
        for (CodeId at = parents.get(below); at != null; at = parents.get(at)) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private static List<Cited> evidence(SortedMap<String, AssessmentDetails> sealed) {
        Map<Integer, List<String>> citers = new TreeMap<>();
        sealed.forEach((letter, details) ->
                Justification.parse(details.justification(), Locale.ROOT).sentences().stream()
                        .flatMap(sentence -> sentence.citations().stream())
                        .distinct()
                        .forEach(number -> citers.computeIfAbsent(number, key -> new ArrayList<>())
                                .add(letter)));
        return sealed.size() < 2
                ? List.of()
                : citers.entrySet().stream()
                        .filter(cited -> cited.getValue().size() == 1)
                        .map(cited -> new Cited(cited.getKey(), cited.getValue().getFirst()))
                        .toList();
    }
}
