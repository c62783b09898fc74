package app.touchstone.exchange;

import app.touchstone.document.BlockKind;
import app.touchstone.document.DocumentDetails;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code documents/ID.json} of a bundle: a text as it was when it was taken. Offsets are UTF-16 units.
 *
 * @param capture the archived copy the text was read from, left out when there is none; bundles of before never tell
 */
record BundledDocument(
        DocumentDetails details,
        int snapshot,
        Instant takenAt,
        String fileName,
        String fileSha256,
        String mediaType,
        String sha256,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID capture,
        List<Stretch> blocks,
        String text) {

    record Stretch(BlockKind kind, int level, int start, int end) {}
}
