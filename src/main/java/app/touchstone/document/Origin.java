package app.touchstone.document;

import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.journal.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * Where a snapshot's text came from.
 *
 * @param fileName the uploaded file's name without folders, empty for pasted text
 * @param fileSha256 of the bytes as uploaded or fetched, empty for pasted text
 * @param mediaType what the content was found to be
 * @param capture the archived copy the text was read from, null for what was pasted or uploaded as it was
 */
public record Origin(
        String fileName,
        String fileSha256,
        String mediaType,
        @Nullable CaptureId capture) {

    /** Typed or pasted by a person. */
    public static final Origin PASTED = new Origin("", "", "text/plain", null);

    public static Origin file(String fileName, byte[] bytes, String mediaType) {
        String plain = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return new Origin(
                plain.length() > 300 ? plain.substring(plain.length() - 300) : plain,
                CanonicalJson.sha256(bytes),
                mediaType,
                null);
    }

    static Origin capture(Capture capture, String mediaType) {
        return new Origin(capture.fileName(), capture.payloadSha256(), mediaType, capture.id());
    }
}
