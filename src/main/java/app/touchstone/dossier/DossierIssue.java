package app.touchstone.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One making of a dossier, kept as it was made. @param claims how many reports are in it */
public record DossierIssue(UUID id, int number, int claims, Instant madeAt, List<File> files) {

    public DossierIssue {
        files = List.copyOf(files);
    }

    /** @param size in bytes; @param sha256 64 hex digits, in the journal too */
    public record File(DossierForm form, String mediaType, String sha256, long size) {}
}
