package app.touchstone.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "appearance")
class AppearanceEntity {
    @Id
    UUID id;

    UUID claimId;

    @Nullable
    UUID snapshotId;

    @Nullable
    Integer startUnit;

    @Nullable
    Integer endUnit;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String quote;

    String quoteBefore = "";
    String quoteAfter = "";
    String address;
    String note;
    boolean isFirst;
    Instant addedAt;

    protected AppearanceEntity() {}

    AppearanceEntity(UUID id, UUID claimId, Instant addedAt) {
        this.id = id;
        this.claimId = claimId;
        this.addedAt = addedAt;
    }
}
