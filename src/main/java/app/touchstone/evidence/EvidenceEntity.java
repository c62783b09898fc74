package app.touchstone.evidence;

import app.touchstone.claim.ClaimId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "evidence")
class EvidenceEntity {
    @Id
    UUID id;

    UUID claimId;
    int number;

    /** Never a stand-in: its fields are read as they are, and a stand-in's are empty. */
    @ManyToOne(fetch = FetchType.EAGER)
    SourceEntity source;

    String question;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String answer;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String quote;

    @Enumerated(EnumType.STRING)
    Stance stance;

    String address;
    LocalDate accessedOn;
    boolean withdrawn;

    @Version
    @Nullable
    Long version;

    protected EvidenceEntity() {}

    EvidenceEntity(UUID id, UUID claimId, int number) {
        this.id = id;
        this.claimId = claimId;
        this.number = number;
    }

    void describe(EvidenceDetails details, SourceEntity from) {
        source = from;
        question = details.question().strip();
        answer = details.answer().strip();
        quote = details.quote().strip();
        stance = details.stance();
        address = details.address().strip();
        accessedOn = details.accessedOn();
    }

    Evidence evidence() {
        return new Evidence(
                new EvidenceId(id),
                new ClaimId(claimId),
                number,
                new EvidenceDetails(new SourceId(source.id), question, answer, quote, stance, address, accessedOn),
                source.source(),
                withdrawn,
                version);
    }
}
