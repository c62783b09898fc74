package app.touchstone.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "claimant")
class ClaimantEntity {
    @Id
    UUID id;

    UUID deskId;
    String name;

    @Enumerated(EnumType.STRING)
    ClaimantKind kind;

    String description;
    String sameAs;

    protected ClaimantEntity() {}

    ClaimantEntity(UUID id, UUID deskId, ClaimantDetails details) {
        this.id = id;
        this.deskId = deskId;
        this.name = details.name().strip();
        describe(details);
    }

    final void describe(ClaimantDetails details) {
        kind = details.kind();
        description = details.description().strip();
        sameAs = details.sameAs().strip();
    }

    Claimant claimant() {
        return new Claimant(new ClaimantId(id), details());
    }

    ClaimantDetails details() {
        return new ClaimantDetails(name, kind, description, sameAs);
    }
}
