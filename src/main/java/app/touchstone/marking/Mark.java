package app.touchstone.marking;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's tag on a passage, which may be broken: one mark, several pieces.
 *
 * @param pieces at least one, in reading order, without overlaps
 * @param code null when the mark says "this is a claim"
 * @param claim the claim that appears here, null for a code
 * @param changedBy who changed it last; at first who made it
 * @param toDecide something under the mark has changed, and a person must say whether it still holds
 * @param removed taken off; kept, so that it can be put back
 */
public record Mark(
        MarkId id,
        DocumentId document,
        SnapshotId snapshot,
        List<Piece> pieces,
        MarkKind kind,
        @Nullable CodeId code,
        @Nullable ClaimId claim,
        String note,
        PersonId madeBy,
        Instant madeAt,
        PersonId changedBy,
        boolean toDecide,
        boolean removed,
        long version) {

    private static final String GAP = " … ";

    public Mark {
        pieces = List.copyOf(pieces);
    }

    /** Where the first piece starts, in UTF-16 units of the snapshot's text. */
    @JsonProperty
    public int start() {
        return pieces.getFirst().start();
    }

    /** Where the last piece ends, exclusive. */
    @JsonProperty
    public int end() {
        return pieces.getLast().end();
    }

    /** The words of all pieces, with dots for what stands between them. */
    @JsonProperty
    public String quote() {
        return pieces.stream().map(Piece::quote).collect(Collectors.joining(GAP));
    }
}
