package app.touchstone.intake;

import app.touchstone.claim.ClaimId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a file: a row of a table, or a ClaimReview.
 *
 * @param number from 1, in the order of the file
 * @param place the row of the table, or block and JSONPath of the review
 * @param wording the claim, shortened
 * @param rating the other fact-checker's word, empty when there is none
 * @param faults what is wrong with it, or worth knowing
 * @param twin the item of this file that it repeats, 0 when it repeats none
 * @param twinPlace where that item stands, as {@code place}; empty when it repeats none
 * @param twinClaim the claim of the desk that it repeats
 * @param claim what it became
 */
public record IntakeItem(
        int number,
        ItemOutcome outcome,
        String place,
        String wording,
        String rating,
        List<Fault> faults,
        int twin,
        String twinPlace,
        @Nullable ClaimId twinClaim,
        @Nullable ClaimId claim) {

    public IntakeItem {
        faults = List.copyOf(faults);
    }
}
