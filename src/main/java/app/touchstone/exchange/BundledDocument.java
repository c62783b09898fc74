package app.touchstone.exchange;

import app.touchstone.document.BlockKind;
import app.touchstone.document.DocumentDetails;
import app.touchstone.journal.CanonicalJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TYPE = 120;

    /** @throws NullPointerException when something is not told */
    BundledDocument {
        Objects.requireNonNull(details);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(fileSha256);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(sha256);
        blocks = List.copyOf(blocks);
        Objects.requireNonNull(text);
    }

    /** Whether what is told of its text is so, and what is told of its file can be kept. */
    boolean plausible() {
        return sha256.equals(CanonicalJson.sha256(text))
                && fileName.length() <= LONGEST_NAME
                && mediaType.length() <= LONGEST_TYPE
                && fileSha256.matches("[0-9a-f]{64}|");
    }

    record Stretch(BlockKind kind, int level, int start, int end) {}
}
