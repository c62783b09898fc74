package app.touchstone.marking;

import app.touchstone.claim.ClaimId;
import app.touchstone.document.SnapshotId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "This is a claim": the passage becomes an appearance of a claim.
 *
 * @param id made by whoever asks; asking twice with the same id makes one mark and one claim
 * @param pieces one to fifty, in reading order, without overlaps
 * @param claim the claim that appears here; null to write a new one down, worded as the passage
 */
public record NewClaimMark(
        @NotNull MarkId id,
        @NotNull SnapshotId snapshot,
        @NotNull List<@Valid NewPiece> pieces,
        @Nullable ClaimId claim) {

    /** On one unbroken stretch of the text. */
    public NewClaimMark(MarkId id, SnapshotId snapshot, int start, int end, String quote, @Nullable ClaimId claim) {
        this(id, snapshot, List.of(new NewPiece(start, end, quote)), claim);
    }
}
