package app.touchstone.review;

import app.touchstone.codebook.ScaleId;
import java.time.Instant;

/**
 * How a desk works; each change is a new version, none is overwritten.
 *
 * @param number 1, 2, 3, …
 */
public record DeskPolicy(int number, PolicyDetails details, Instant inForceFrom) {

    public int assessmentsNeeded() {
        return details.assessmentsNeeded();
    }

    public ScaleId scale() {
        return details.scale();
    }
}
