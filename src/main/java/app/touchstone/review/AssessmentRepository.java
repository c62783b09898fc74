package app.touchstone.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssessmentRepository extends JpaRepository<AssessmentEntity, UUID> {

    Optional<AssessmentEntity> findByClaimIdAndAssessorIdAndRound(UUID claimId, UUID assessorId, int round);

    List<AssessmentEntity> findByClaimIdAndRoundAndSealedAtIsNotNullAndSetAsideFalseOrderById(UUID claimId, int round);

    List<AssessmentEntity> findByClaimIdAndRoundInAndSealedAtIsNotNullAndSetAsideFalseOrderById(
            UUID claimId, Collection<Integer> rounds);
}
