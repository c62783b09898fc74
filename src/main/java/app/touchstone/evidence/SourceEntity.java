package app.touchstone.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "source")
class SourceEntity {
    @Id
    UUID id;

    UUID deskId;
    String name;

    @Enumerated(EnumType.STRING)
    SourceKind kind;

    @Enumerated(EnumType.STRING)
    SourceType type;

    String country;
    String language;
    String address;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String note;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String interests;

    @Nullable
    UUID mergedInto;

    @Formula("(select count(*) from evidence e where e.source_id = id and e.withdrawn = false)")
    long uses;

    @Version
    @Nullable
    Long version;

    protected SourceEntity() {}

    SourceEntity(UUID id, UUID deskId, SourceDetails details) {
        this.id = id;
        this.deskId = deskId;
        describe(details);
    }

    final void describe(SourceDetails details) {
        name = details.name().strip();
        kind = details.kind();
        type = details.type();
        country = details.country().toUpperCase(Locale.ROOT);
        language = details.language();
        address = details.address().strip();
        note = details.note().strip();
        interests = details.interests().strip();
    }

    Source source() {
        return new Source(
                new SourceId(id),
                new SourceDetails(name, kind, type, country, language, address, note, interests),
                uses,
                mergedInto == null ? null : new SourceId(mergedInto),
                version);
    }
}
