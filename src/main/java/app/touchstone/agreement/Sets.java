package app.touchstone.agreement;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values are sets of labels. */
final class Sets implements Difference {

    /** Up to so many different sets all distances are kept; beyond, each is computed when it is asked for. */
    private static final int KEPT = 2_000;

    private final SetDistance distance;
    private final BitSet[] sets;
    private final double[][] known;

    /** @param values each a set, its labels parted by {@code |} */
    Sets(SetDistance distance, List<String> values) {
        this.distance = distance;
        Map<String, Integer> labels = new HashMap<>();
        sets = new BitSet[values.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = new BitSet();
            for (String label : values.get(i).split("\\|")) {
                if (!label.isBlank()) {
                    Integer number = labels.get(label.strip());
                    if (number == null) {
                        number = labels.size();
                        labels.put(label.strip(), number);
                    }
                    sets[i].set(number);
                }
            }
        }
        known = new double[sets.length > KEPT ? 0 : sets.length][];
        for (int i = 0; i < known.length; i++) {
            known[i] = new double[i];
            for (int k = 0; k < i; k++) {
                known[i][k] = compute(i, k);
            }
        }
    }

    private double compute(int first, int second) {
        BitSet shared = (BitSet) sets[first].clone();
        shared.and(sets[second]);
        return distance.of(shared.cardinality(), sets[first].cardinality(), sets[second].cardinality());
    }

    private double apart(int first, int second) {
        if (first == second) {
            return 0;
        }
        if (known.length == 0) {
            return compute(first, second);
        }
        return first > second ? known[first][second] : known[second][first];
    }

    @Override
    public double within(Judgements judgements, int unit) {
        double sum = 0;
        for (int at = judgements.start(unit); at < judgements.end(unit); at++) {
            for (int other = judgements.start(unit); other < at; other++) {
                sum += apart(judgements.value(at), judgements.value(other));
            }
        }
        return 2 * sum;
    }

    @Override
    public double between(long[] counts) {
        double sum = 0;
        for (int value = 0; value < counts.length; value++) {
            for (int other = 0; counts[value] > 0 && other < value; other++) {
                if (counts[other] > 0) {
                    sum += (double) counts[value] * counts[other] * apart(value, other);
                }
            }
        }
        return 2 * sum;
    }
}
