package app.touchstone.agreement;

import java.util.Set;

/** How far two sets of labels are apart, from 0 (the same) to 1 (nothing in common). */
public enum SetDistance {
    /** One less what both share over what either has. Two empty sets are the same. */
    JACCARD {
        @Override
        double monotonicity(int shared, int first, int second) {
            return 1;
        }
    },
    /**
     * Jaccard's share weighed by how the sets lie to each other: 1 when they are the same, 0.67 when one holds the other,
     * 0.33 when they overlap, 0 when not. (Passonneau, "Measuring Agreement on Set-valued Items (MASI) for Semantic and
     * Pragmatic Annotation", LREC 2006; the weights with two digits, as in its tables and in NLTK.)
     */
    MASI {
        @Override
        double monotonicity(int shared, int first, int second) {
            if (shared == first && shared == second) {
                return 1;
            }
            return shared == Math.min(first, second) ? 0.67 : 0.33;
        }
    };

    abstract double monotonicity(int shared, int first, int second);

    /** The distance of two sets. */
    public double between(Set<String> first, Set<String> second) {
        int shared = (int) first.stream().filter(second::contains).count();
        return of(shared, first.size(), second.size());
    }

    double of(int shared, int first, int second) {
        if (first == 0 && second == 0) {
            return 0;
        }
        return shared == 0 ? 1 : 1 - shared / (double) (first + second - shared) * monotonicity(shared, first, second);
    }
}
