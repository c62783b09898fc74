package app.touchstone.marking;

import app.touchstone.account.PersonId;
import app.touchstone.anchoring.Quote;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
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
    boolean removed;

    @Version
    @Nullable
    Long version;

    protected MarkEntity() {}

    MarkEntity(UUID id, UUID deskId, UUID madeBy, Instant madeAt) {
        this.id = id;
        this.deskId = deskId;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void place(DocumentId document, SnapshotId snapshot, int start, int end, Quote found) {
        documentId = document.value();
        snapshotId = snapshot.value();
        startUnit = start;
        endUnit = end;
        quote = found.exact();
        quoteBefore = found.prefix();
        quoteAfter = found.suffix();
    }

    Mark mark() {
        return new Mark(
                new MarkId(id),
                new DocumentId(documentId),
                new SnapshotId(snapshotId),
                startUnit,
                endUnit,
                quote,
                kind,
                codeId == null ? null : new CodeId(codeId),
                claimId == null ? null : new ClaimId(claimId),
                note,
                new PersonId(madeBy),
                madeAt,
                removed,
                version == null ? 0 : version);
    }
}
