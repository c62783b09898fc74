package app.touchstone.review;

import app.touchstone.codebook.ScaleId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What a version of the desk's policy says.
 *
 * @param assessmentsNeeded how many independent assessments a claim needs, 1 to 5
 * @param scale the verdict scale new assessments use
 * @param adjudicators who may decide a dispute
 * @param approvalNeeded whether a second editor must approve before a report goes out
 * @param daysToAssess days from being sent to review until the deadline, 0 for none, at most 365
 * @param namesShown whether assessors are named once the claim is settled
 */
public record PolicyDetails(
        @Min(1) @Max(5) int assessmentsNeeded,
        @NotNull ScaleId scale,
        @NotNull Adjudicators adjudicators,
        boolean approvalNeeded,
        @Min(0) @Max(365) int daysToAssess,
        @NotNull RatingRule ratingAgrees,
        @NotNull FramingsRule framingsAgree,
        boolean namesShown) {

    /** What a new desk starts with. */
    static PolicyDetails first(ScaleId scale) {
        return plain(2, scale);
    }

    /** Nothing but the number of assessments and the scale is out of the ordinary. */
    public static PolicyDetails plain(int assessmentsNeeded, ScaleId scale) {
        return new PolicyDetails(
                assessmentsNeeded,
                scale,
                Adjudicators.EDITORS,
                false,
                0,
                RatingRule.EXACTLY,
                FramingsRule.EXACTLY,
                true);
    }
}
