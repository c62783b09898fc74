package app.touchstone.document;

import app.touchstone.capture.CaptureId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a document's text.
 *
 * @param number 1, 2, 3, … within the document
 * @param text canonical: newlines are {@code \n}, otherwise as it came
 * @param sha256 of the text's UTF-8 bytes, 64 hex digits
 * @param blocks headings, paragraphs, lists, quotes as ranges over the text, in order
 * @param fileName the uploaded file's name, empty for pasted text
 * @param fileSha256 of the uploaded or fetched bytes, empty for pasted text
 * @param capture the archived copy the text was read from; null when there is none
 */
public record Snapshot(
        SnapshotId id,
        DocumentId document,
        int number,
        String text,
        String sha256,
        List<Block> blocks,
        String fileName,
        String fileSha256,
        String mediaType,
        Instant takenAt,
        @Nullable CaptureId capture) {

    public Snapshot {
        blocks = List.copyOf(blocks);
    }
}
