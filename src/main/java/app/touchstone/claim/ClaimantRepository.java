package app.touchstone.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClaimantRepository extends JpaRepository<ClaimantEntity, UUID> {

    Optional<ClaimantEntity> findByDeskIdAndName(UUID deskId, String name);

    List<ClaimantEntity> findByDeskIdOrderByName(UUID deskId);
}
