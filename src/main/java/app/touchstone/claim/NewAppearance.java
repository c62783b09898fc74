package app.touchstone.claim;

import app.touchstone.basis.WebAddress;
import app.touchstone.document.SnapshotId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim was seen: a passage of a snapshot, or an address outside.
 *
 * @param snapshot null for an address outside
 * @param start UTF-16 units into the snapshot's text; ignored without a snapshot
 * @param end exclusive
 * @param quote exactly what stands there; for an address outside, what was said there, may be empty
 * @param address empty for a passage of a document
 * @param first the first known appearance; a claim has at most one such
 */
public record NewAppearance(
        @Nullable SnapshotId snapshot,
        int start,
        int end,
        @NotNull @Size(max = 20_000) String quote,
        @NotNull @WebAddress String address,
        @NotNull @Size(max = 500) String note,
        boolean first) {}
