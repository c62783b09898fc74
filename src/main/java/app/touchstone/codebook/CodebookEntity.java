package app.touchstone.codebook;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "codebook")
class CodebookEntity {
    @Id
    UUID id;

    UUID deskId;
    String codebookKey;

    @Enumerated(EnumType.STRING)
    CodeKind kind;

    String name;
    int number;
    String language;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String description;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String source;

    String licence;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String guideline;

    Instant publishedAt;

    @OneToMany(mappedBy = "codebook", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("position")
    List<CodeEntity> codes = new ArrayList<>();

    protected CodebookEntity() {}
}
