package app.touchstone.claim;

import app.touchstone.account.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "claim")
class ClaimEntity {
    @Id
    UUID id;

    UUID deskId;
    long number;
    String wording;

    @Nullable
    LocalDate saidOn;

    String saidAt;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String context;

    @Enumerated(EnumType.STRING)
    ClaimState state;

    int round;
    UUID madeBy;
    Instant madeAt;
    Instant changedAt;

    @ManyToMany
    @JoinTable(
            name = "claim_claimant",
            joinColumns = @JoinColumn(name = "claim_id"),
            inverseJoinColumns = @JoinColumn(name = "claimant_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<ClaimantEntity> claimants = new ArrayList<>();

    @Version
    @Nullable
    Long version;

    protected ClaimEntity() {}

    ClaimEntity(UUID id, UUID deskId, long number, UUID madeBy, Instant madeAt) {
        this.id = id;
        this.deskId = deskId;
        this.number = number;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.changedAt = madeAt;
        this.state = ClaimState.DRAFT;
        this.round = 1;
    }

    void describe(ClaimDetails details, List<ClaimantEntity> who) {
        wording = details.wording().strip();
        saidOn = details.saidOn();
        saidAt = details.saidAt().strip();
        context = details.context().strip();
        claimants.clear();
        claimants.addAll(who);
    }

    Claim claim() {
        return new Claim(
                new ClaimId(id),
                number,
                new ClaimDetails(
                        wording, claimants.stream().map(ClaimantEntity::details).toList(), saidOn, saidAt, context),
                state,
                round,
                new PersonId(madeBy),
                madeAt,
                changedAt,
                version);
    }
}
