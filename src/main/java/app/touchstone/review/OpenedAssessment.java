package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.codebook.ScaleId;
import org.jspecify.annotations.Nullable;

/**
 * A sealed assessment that may be read.
 *
 * @param letter A, B, C, … in an order drawn for the claim
 * @param mine whether the reader wrote it
 * @param assessor who wrote it; null until the claim is settled, and for ever when the policy says so
 * @param dissent what its author holds against the verdict, empty for nothing
 */
public record OpenedAssessment(
        int round,
        String letter,
        ScaleId scale,
        AssessmentDetails details,
        boolean mine,
        @Nullable PersonId assessor,
        String dissent) {}
