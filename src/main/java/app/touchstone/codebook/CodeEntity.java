package app.touchstone.codebook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "code")
class CodeEntity {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    CodebookEntity codebook;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    CodeEntity parent;

    int position;
    String codeKey;
    String label;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String definition;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String includes;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String excludes;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String example;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String counterexample;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String source;

    @Enumerated(EnumType.STRING)
    Hue colour;

    @Nullable
    String hotkey;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String further;

    protected CodeEntity() {}

    String path() {
        return parent == null ? label : parent.path() + " › " + label;
    }

    Code code() {
        CodeFurther more = CodeFurther.read(further);
        return new Code(
                new CodeId(id),
                new CodebookId(codebook.id),
                codebook.name,
                codebook.number,
                codebook.kind,
                parent == null ? null : new CodeId(parent.id),
                codeKey,
                label,
                path(),
                definition,
                includes,
                excludes,
                example,
                counterexample,
                source,
                colour,
                hotkey,
                more.examples(),
                more.counterexamples(),
                more.links(),
                more.functions(),
                more.guideline());
    }
}
