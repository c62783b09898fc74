package app.touchstone.codebook;

import app.touchstone.account.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * A codebook that is being edited; there is one draft of each.
 *
 * @param base the version it starts from, 0 for a new codebook
 * @param findings what is wrong with it now; it can be published when there is none
 * @param undoable whether the last edit can be taken back
 */
public record CodebookDraft(
        DraftId id,
        int base,
        DraftContent content,
        List<FileFinding> findings,
        boolean undoable,
        PersonId changedBy,
        Instant changedAt,
        long version) {

    public String key() {
        return content.file().key();
    }
}
