package app.touchstone.review;

import java.time.Instant;

/**
 * The settled outcome of a claim.
 *
 * @param assessment the assessment whose words it takes over
 * @param assessments how many were sealed in the round
 * @param way how it was reached
 */
public record Verdict(Assessment assessment, int assessments, Way way, Instant settledAt) {

    /** How a verdict is reached. */
    public enum Way {
        /** One assessment was enough by the desk's policy. */
        SINGLE,
        /** All assessments agreed. */
        AGREEMENT
    }
}
