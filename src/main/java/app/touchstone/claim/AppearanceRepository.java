package app.touchstone.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AppearanceRepository extends JpaRepository<AppearanceEntity, UUID> {

    List<AppearanceEntity> findByClaimIdOrderById(UUID claimId);

    Optional<AppearanceEntity> findByIdAndClaimId(UUID id, UUID claimId);

    long countByClaimId(UUID claimId);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("update AppearanceEntity a set a.isFirst = false where a.claimId = :claim and a.id <> :except")
    void noOtherIsFirst(UUID claim, UUID except);
}
