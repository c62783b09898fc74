package app.touchstone.marking;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's tag on a passage.
 *
 * @param start UTF-16 units into the snapshot's text
 * @param end exclusive
 * @param code null when the mark says "this is a claim"
 * @param claim the claim that appears here, null for a code
 * @param removed taken off; kept, so that it can be put back
 */
public record Mark(
        MarkId id,
        DocumentId document,
        SnapshotId snapshot,
        int start,
        int end,
        String quote,
        MarkKind kind,
        @Nullable CodeId code,
        @Nullable ClaimId claim,
        String note,
        PersonId madeBy,
        Instant madeAt,
        boolean removed,
        long version) {}
