package app.touchstone.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Never updated: Hibernate is told so, and no service tries. */
@Entity
@Immutable
@Table(name = "snapshot")
class SnapshotEntity {
    @Id
    UUID id;

    UUID documentId;
    int number;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String text;

    String sha256;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String blocks;

    int units;
    int words;
    String fileName;
    String fileSha256;
    String mediaType;
    UUID takenBy;
    Instant takenAt;

    @Nullable
    UUID captureId;

    protected SnapshotEntity() {}
}
