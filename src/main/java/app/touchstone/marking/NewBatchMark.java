package app.touchstone.marking;

import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mark of a batch.
 *
 * @param id made by the caller, so that asking twice makes one mark
 * @param pieces in reading order, without overlaps
 * @param code null when the mark says "this is a claim"
 * @param claim of a mark without a code: the claim that appears here, null to write a new one down
 * @param note at most {@value #LONGEST_NOTE} UTF-16 units
 */
public record NewBatchMark(
        MarkId id,
        List<NewPiece> pieces,
        @Nullable CodeId code,
        @Nullable ClaimId claim,
        String note) {

    /** How long a note may be, in UTF-16 units. */
    public static final int LONGEST_NOTE = 2000;

    public NewBatchMark {
        pieces = List.copyOf(pieces);
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note of " + note.length());
        }
    }
}
