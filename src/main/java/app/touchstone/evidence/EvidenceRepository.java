package app.touchstone.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EvidenceRepository extends JpaRepository<EvidenceEntity, UUID> {

    @Query("select e from EvidenceEntity e join fetch e.source where e.claimId = :claim order by e.number")
    List<EvidenceEntity> ofClaim(UUID claim);

    Optional<EvidenceEntity> findByIdAndClaimId(UUID id, UUID claimId);

    @Query("select coalesce(max(e.number), 0) + 1 from EvidenceEntity e where e.claimId = :claim")
    int nextNumber(UUID claim);
}
