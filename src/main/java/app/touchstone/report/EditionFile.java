package app.touchstone.report;

/**
 * A file of an edition, as it was made when the edition went out.
 *
 * @param sha256 over its bytes, 64 hex digits; the journal names it with the edition
 * @param size in bytes
 */
public record EditionFile(int edition, EditionForm form, String mediaType, String sha256, long size) {

    /** A file with its bytes. */
    public record Whole(EditionFile head, byte[] bytes) {}
}
