package app.touchstone.exchange;

import app.touchstone.document.BlockKind;
import app.touchstone.document.DocumentDetails;
import java.time.Instant;
import java.util.List;

/** {@code documents/ID.json} of a bundle: a text as it was when it was taken. Offsets are UTF-16 units. */
record BundledDocument(
        DocumentDetails details,
        int snapshot,
        Instant takenAt,
        String fileName,
        String fileSha256,
        String mediaType,
        String sha256,
        List<Stretch> blocks,
        String text) {

    record Stretch(BlockKind kind, int level, int start, int end) {}
}
