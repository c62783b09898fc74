package app.touchstone.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssessmentRepository extends JpaRepository<AssessmentEntity, UUID> {

    Optional<AssessmentEntity> findByClaimIdAndAssessorIdAndRound(UUID claimId, UUID assessorId, int round);

    List<AssessmentEntity> findByClaimIdAndRoundAndSealedAtIsNotNullOrderById(UUID claimId, int round);

    List<AssessmentEntity> findByClaimIdAndSealedAtIsNotNullOrderById(UUID claimId);
}
