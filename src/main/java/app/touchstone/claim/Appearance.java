package app.touchstone.claim;

import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import org.jspecify.annotations.Nullable;

/**
 * A recorded appearance.
 *
 * @param document the document of the snapshot, null for an address outside
 * @param documentTitle empty for an address outside
 * @param start UTF-16 units, 0 for an address outside
 */
public record Appearance(
        AppearanceId id,
        @Nullable DocumentId document,
        @Nullable SnapshotId snapshot,
        String documentTitle,
        int start,
        int end,
        String quote,
        String address,
        String note,
        boolean first) {}
