package app.touchstone.evidence;

import app.touchstone.anchoring.TextRange;
import app.touchstone.capture.CaptureId;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
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

    @Enumerated(EnumType.STRING)
    AnswerKind answerKind;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String answer;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String quote;

    @Enumerated(EnumType.STRING)
    Stance stance;

    String address;
    LocalDate accessedOn;

    @Nullable
    UUID captureId;

    @Enumerated(EnumType.STRING)
    QuoteStanding quoteStanding;

    @Nullable
    Integer quoteStart;

    @Nullable
    Integer quoteEnd;

    @Formula("(select count(*) from evidence_flag f where f.evidence_id = id and f.settled_at is null)")
    long flagged;

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

    void describe(EvidenceDetails details, SourceEntity from, QuoteStanding standing, Optional<TextRange> at) {
        source = from;
        question = details.question().strip();
        answerKind = details.answerKind();
        answer = details.answer().strip();
        quote = details.quote().strip();
        stance = details.stance();
        address = details.address().strip();
        accessedOn = details.accessedOn();
        captureId = details.capture() == null ? null : details.capture().value();
        quoteStanding = standing;
        quoteStart = at.map(TextRange::start).orElse(null);
        quoteEnd = at.map(TextRange::end).orElse(null);
    }

    EvidenceDetails details() {
        return new EvidenceDetails(
                source.source().id(),
                question,
                answerKind,
                answer,
                quote,
                stance,
                address,
                accessedOn,
                captureId == null ? null : new CaptureId(captureId));
    }

    Evidence evidence() {
        return new Evidence(
                new EvidenceId(id),
                new ClaimId(claimId),
                number,
                details(),
                source.source(),
                quoteStanding,
                quoteStart == null || quoteEnd == null ? null : new TextRange(quoteStart, quoteEnd),
                flagged,
                withdrawn,
                version);
    }
}
