package app.touchstone.codebook;

import app.touchstone.account.PersonId;
import java.time.Instant;
import java.util.List;

/** A verdict scale that is being edited; as {@link CodebookDraft}. */
public record ScaleDraft(
        DraftId id,
        int base,
        ScaleFile file,
        List<FileFinding> findings,
        boolean undoable,
        PersonId changedBy,
        Instant changedAt,
        long version) {}
