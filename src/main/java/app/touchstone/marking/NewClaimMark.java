package app.touchstone.marking;

import app.touchstone.claim.ClaimId;
import app.touchstone.document.SnapshotId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * "This is a claim": the passage becomes an appearance of a claim.
 *
 * @param id made by whoever asks; asking twice with the same id makes one mark and one claim
 * @param claim the claim that appears here; null to write a new one down, worded as the passage
 */
public record NewClaimMark(
        @NotNull MarkId id,
        @NotNull SnapshotId snapshot,
        int start,
        int end,
        @NotNull @Size(max = 20_000) String quote,
        @Nullable ClaimId claim) {}
