package app.touchstone.marking;

import app.touchstone.account.PersonId;
import app.touchstone.anchoring.TextRange;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mark")
class MarkEntity {
    @Id
    UUID id;

    UUID deskId;
    UUID documentId;
    UUID snapshotId;
    int startUnit;
    int endUnit;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String quote;

    String quoteBefore;
    String quoteAfter;

    /** The pieces after the first; of a list of marks all are read at once. */
    @ElementCollection
    @CollectionTable(name = "mark_piece", joinColumns = @JoinColumn(name = "mark_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    @Fetch(FetchMode.SUBSELECT)
    List<PieceRow> further = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    MarkKind kind;

    @Nullable
    UUID codeId;

    @Nullable
    UUID claimId;

    @Nullable
    UUID appearanceId;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String note = "";

    UUID madeBy;
    Instant madeAt;
    UUID changedBy;
    boolean toDecide;
    boolean removed;

    @Version
    @Nullable
    Long version;

    protected MarkEntity() {}

    MarkEntity(UUID id, UUID deskId, UUID madeBy, Instant madeAt) {
        this.id = id;
        this.deskId = deskId;
        this.madeBy = madeBy;
        this.changedBy = madeBy;
        this.madeAt = madeAt;
    }

    /** @param pieces at least one, checked */
    void place(DocumentId document, SnapshotId snapshot, List<Piece> pieces) {
        documentId = document.value();
        snapshotId = snapshot.value();
        Piece first = pieces.getFirst();
        startUnit = first.start();
        endUnit = first.end();
        quote = first.quote();
        quoteBefore = first.before();
        quoteAfter = first.after();
        further.clear();
        pieces.stream().skip(1).map(PieceRow::of).forEach(further::add);
    }

    List<Piece> pieces() {
        Piece first = new Piece(new TextRange(startUnit, endUnit), quote, quoteBefore, quoteAfter);
        return Stream.concat(Stream.of(first), further.stream().map(PieceRow::piece))
                .toList();
    }

    Mark mark() {
        return new Mark(
                new MarkId(id),
                new DocumentId(documentId),
                new SnapshotId(snapshotId),
                pieces(),
                kind,
                codeId == null ? null : new CodeId(codeId),
                claimId == null ? null : new ClaimId(claimId),
                note,
                new PersonId(madeBy),
                madeAt,
                new PersonId(changedBy),
                toDecide,
                removed,
                version == null ? 0 : version);
    }
}
