package app.touchstone.marking;

import app.touchstone.account.PersonId;
import app.touchstone.anchoring.Carried.Outcome;
import app.touchstone.anchoring.TextRange;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "carried_mark")
class CarriedMarkEntity {
    @Id
    UUID id;

    UUID deskId;
    UUID documentId;
    UUID toSnapshotId;
    UUID oldMarkId;
    int position;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    /** Ranges as {@code start-end}, with a space between them. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String proposed;

    double score;

    @Enumerated(EnumType.STRING)
    CarryDecision decision;

    @Nullable
    UUID newMarkId;

    @Nullable
    UUID decidedBy;

    @Nullable
    Instant decidedAt;

    @Version
    @Nullable
    Long version;

    protected CarriedMarkEntity() {}

    CarriedMarkEntity(UUID id) {
        this.id = id;
    }

    void propose(List<TextRange> ranges) {
        proposed =
                ranges.stream().map(range -> range.start() + "-" + range.end()).collect(Collectors.joining(" "));
    }

    List<TextRange> proposed() {
        return proposed.isEmpty()
                ? List.of()
                : Arrays.stream(proposed.split(" "))
                        .map(range -> range.split("-"))
                        .map(bounds -> new TextRange(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1])))
                        .toList();
    }

    CarriedMark with(Mark mark) {
        return new CarriedMark(
                new CarriedMarkId(id),
                mark,
                outcome,
                proposed(),
                score,
                decision,
                newMarkId == null ? null : new MarkId(newMarkId),
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt,
                version == null ? 0 : version);
    }
}
