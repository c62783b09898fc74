package app.touchstone.claim;

import app.touchstone.basis.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of many claims that are written down at once.
 *
 * @param seenAt addresses where it was seen, the first known one first
 * @param quote what was said there, empty when nobody knows
 * @param review what another fact-checker said of it
 */
public record BatchClaim(
        @NotNull @Valid ClaimDetails details,
        @NotNull @Size(max = 50) List<@NotNull @WebAddress String> seenAt,
        @NotNull @Size(max = 20_000) String quote,
        @Nullable @Valid OutsideReviewDetails review) {

    public BatchClaim {
        seenAt = seenAt == null ? null : List.copyOf(seenAt);
    }
}
