package app.touchstone.review;

import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.VerdictScale;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether independent assessments agree by a desk's policy, and what the verdict then says. Plain rules; see
 * {@code docs/decisions/0013-when-they-agree.md}.
 */
final class Consensus {

    /** From this index of Jaccard on, two sets of framings overlap enough. */
    private static final double ENOUGH = 0.5;

    private final VerdictScale scale;
    private final List<AssessmentDetails> sealed;

    Consensus(VerdictScale scale, List<AssessmentDetails> sealed) {
        if (sealed.isEmpty()) {
            throw new IllegalArgumentException("nobody assessed");
        }
        this.scale = scale;
        this.sealed = List.copyOf(sealed);
    }

    boolean reached(PolicyDetails policy) {
        return ratingsAgree(policy.ratingAgrees()) && framingsAgree(policy.framingsAgree());
    }

    boolean ratingsAgree(RatingRule rule) {
        Set<Optional<Rating>> given = sealed.stream().map(this::rating).collect(Collectors.toSet());
        if (given.size() == 1) {
            return true;
        }
        return rule == RatingRule.WITHIN_ONE_STEP
                && spread(scale, sealed).filter(steps -> steps <= 1).isPresent();
    }

    boolean framingsAgree(FramingsRule rule) {
        for (AssessmentDetails one : sealed) {
            for (AssessmentDetails other : sealed) {
                boolean same = rule == FramingsRule.EXACTLY
                        ? one.framings().equals(other.framings())
                        : overlap(one.framings(), other.framings()) >= ENOUGH;
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The rating most gave. When as many gave another, the one nearer to the middle of the scale, so that the verdict
     * never says more than its most cautious assessor; at the same distance the lower one.
     */
    String rating() {
        Map<String, Long> votes = sealed.stream()
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.rating()), TreeMap::new, Collectors.counting()));
        long most = votes.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .min(Comparator.comparingDouble(this::fromTheMiddle).thenComparingInt(this::ordinal))
                .orElseThrow();
    }

    /** The framings that more than half gave. */
    Set<CodeId> framings() {
        Map<CodeId, Long> votes = sealed.stream()
                .flatMap(one -> one.framings().stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() * 2 > sealed.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many steps of the scale lie between the lowest and the highest rating; none when one stands off the scale. */
    static Optional<Integer> spread(VerdictScale scale, List<AssessmentDetails> sealed) {
        List<Integer> steps = steps(scale);
        List<Integer> places = sealed.stream()
                .map(one -> scale.rating(String.valueOf(one.rating()))
                        .map(Rating::ordinal)
                        .map(steps::indexOf)
                        .orElse(-1))
                .toList();
        if (places.contains(-1)) {
            return Optional.empty();
        }
        return Optional.of(Collections.max(places) - Collections.min(places));
    }

    /** Jaccard's index: what they share by what they have together; two empty sets are the same. */
    static double overlap(Set<CodeId> one, Set<CodeId> other) {
        Set<CodeId> together = new HashSet<>(one);
        together.addAll(other);
        if (together.isEmpty()) {
            return 1;
        }
        Set<CodeId> shared = new HashSet<>(one);
        shared.retainAll(other);
        return (double) shared.size() / together.size();
    }

    private double fromTheMiddle(String key) {
        List<Integer> steps = steps(scale);
        int place = steps.indexOf(ordinal(key));
        return place < 0 ? Double.MAX_VALUE : Math.abs(place - (steps.size() - 1) / 2.0);
    }

    private int ordinal(String key) {
        return scale.rating(key).map(Rating::ordinal).orElse(Integer.MAX_VALUE);
    }

    private static List<Integer> steps(VerdictScale scale) {
        return scale.ratings().stream()
                .map(Rating::ordinal)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private Optional<Rating> rating(AssessmentDetails details) {
        return scale.rating(String.valueOf(details.rating()));
    }
}
