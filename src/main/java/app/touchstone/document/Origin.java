package app.touchstone.document;

import app.touchstone.journal.CanonicalJson;

/**
 * Where a snapshot's text came from.
 *
 * @param fileName the uploaded file's name without folders, empty for pasted text
 * @param fileSha256 of the bytes as uploaded, empty for pasted text
 * @param mediaType what the content was found to be
 */
public record Origin(String fileName, String fileSha256, String mediaType) {

    /** Typed or pasted by a person. */
    public static final Origin PASTED = new Origin("", "", "text/plain");

    public static Origin file(String fileName, byte[] bytes, String mediaType) {
        String plain = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return new Origin(
                plain.length() > 300 ? plain.substring(plain.length() - 300) : plain,
                CanonicalJson.sha256(bytes),
                mediaType);
    }
}
