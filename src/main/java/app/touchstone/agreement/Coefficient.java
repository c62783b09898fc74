package app.touchstone.agreement;

import java.util.Arrays;

/** A measure over some judgements that can be computed again with every unit counted more often or not at all. */
interface Coefficient {

    /**
     * @param weights how often each unit counts
     * @return the coefficient, NaN when it has no value
     */
    double value(int[] weights);

    /** With each unit once. */
    default double value(Judgements judgements) {
        int[] once = new int[judgements.units().size()];
        Arrays.fill(once, 1);
        return value(once);
    }
}
