package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.ScaleId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assessment")
class AssessmentEntity {
    @Id
    UUID id;

    UUID claimId;
    UUID assessorId;
    int round;
    UUID scaleId;

    @Nullable
    String ratingKey;

    String headline;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String summary;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String justification;

    @Nullable
    Instant sealedAt;

    /** Secret until the round is opened; null before sealing, and for what was sealed before there were nonces. */
    @Nullable
    String nonce;

    @Nullable
    String commitment;

    /** What the journal calls the seal, so that nobody sees there whose it is. */
    @Nullable
    UUID sealId;

    String evidenceState = "";

    /** The place in the drawn order, from 0; null until the round is opened. */
    @Nullable
    Integer shownAs;

    /** Its seat was taken back after it was sealed: it counts no more and stays closed. */
    boolean setAside;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String dissent = "";

    @ElementCollection
    @CollectionTable(name = "assessment_framing", joinColumns = @JoinColumn(name = "assessment_id"))
    @Column(name = "code_id")
    @BatchSize(size = 200)
    Set<UUID> framings = new HashSet<>();

    @Version
    @Nullable
    Long version;

    protected AssessmentEntity() {}

    AssessmentEntity(UUID id, UUID claimId, UUID assessorId, int round, UUID scaleId) {
        this.id = id;
        this.claimId = claimId;
        this.assessorId = assessorId;
        this.round = round;
        this.scaleId = scaleId;
    }

    void write(AssessmentDetails details) {
        ratingKey = details.rating();
        headline = details.headline().strip();
        summary = details.summary().strip();
        justification = details.justification().strip();
        framings.clear();
        details.framings().forEach(code -> framings.add(code.value()));
    }

    Assessment assessment() {
        return new Assessment(
                new AssessmentId(id),
                new ClaimId(claimId),
                new PersonId(assessorId),
                round,
                new ScaleId(scaleId),
                new AssessmentDetails(
                        ratingKey,
                        headline,
                        summary,
                        justification,
                        framings.stream().map(CodeId::new).collect(Collectors.toSet())),
                sealedAt,
                version == null ? 0 : version);
    }
}
