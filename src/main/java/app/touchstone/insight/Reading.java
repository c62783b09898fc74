package app.touchstone.insight;

import app.touchstone.agreement.Measure;
import app.touchstone.agreement.Metric;
import org.jspecify.annotations.Nullable;

/** A figure that is shown; how it is to be read stands in the room's texts under its name. */
public enum Reading {
    ALPHA_ORDINAL(Measure.ALPHA_ORDINAL),
    ALPHA_NOMINAL(Measure.ALPHA_NOMINAL),
    ALPHA_MASI(Measure.ALPHA_MASI),
    ALPHA_JACCARD(Measure.ALPHA_JACCARD),
    FLEISS_KAPPA(Measure.FLEISS_KAPPA),
    COHEN_KAPPA(Measure.COHEN_KAPPA),
    OBSERVED_AGREEMENT(Measure.OBSERVED_AGREEMENT),
    /** Over characters: {@link app.touchstone.agreement.Spans#characters}. */
    SPAN_ALPHA(null),
    /** Over passages: {@link app.touchstone.agreement.Spans#overlap}. */
    SPAN_OVERLAP(null);

    private final @Nullable Measure measure;

    Reading(@Nullable Measure measure) {
        this.measure = measure;
    }

    /** @throws IllegalStateException of a figure over passages */
    Measure measure() {
        if (measure == null) {
            throw new IllegalStateException(name());
        }
        return measure;
    }

    Metric metric() {
        return measure().metric();
    }
}
