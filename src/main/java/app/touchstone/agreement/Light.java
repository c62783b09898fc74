package app.touchstone.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * The mean of Cohen's κ over all pairs of raters that share units and have a value. (Light, "Measures of Response Agreement
 * for Qualitative Data", 1971.)
 */
final class Light implements Coefficient {

    private final List<Cohen> pairs = new ArrayList<>();

    Light(Judgements judgements, Cohen.Weight weight, int[] ranks) {
        for (int first = 0; first < judgements.raters().size(); first++) {
            for (int second = first + 1; second < judgements.raters().size(); second++) {
                Cohen pair = new Cohen(judgements, weight, ranks, first, second);
                if (pair.shared() > 0) {
                    pairs.add(pair);
                }
            }
        }
    }

    @Override
    public double value(int[] weights) {
        double sum = 0;
        int defined = 0;
        for (Cohen pair : pairs) {
            double kappa = pair.value(weights);
            if (!Double.isNaN(kappa)) {
                sum += kappa;
                defined++;
            }
        }
        return defined > 0 ? sum / defined : Double.NaN;
    }
}
