package app.touchstone.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ClaimRepository extends JpaRepository<ClaimEntity, UUID> {

    Optional<ClaimEntity> findByIdAndDeskId(UUID id, UUID deskId);

    List<ClaimEntity> findByDeskIdAndIdInOrderByNumber(UUID deskId, Collection<UUID> ids);

    @Query("select c from ClaimEntity c where c.deskId = :desk and c.id > :after and c.state in :states"
            + " and (:part = '' or lower(c.wording) like :part escape '!') order by c.id")
    List<ClaimEntity> page(UUID desk, UUID after, List<ClaimState> states, String part, Limit limit);

    @Query("select c from ClaimEntity c where c.deskId = :desk and c.state in :states"
            + " and (:part = '' or lower(c.wording) like :part escape '!') order by c.id desc")
    List<ClaimEntity> latest(UUID desk, List<ClaimState> states, String part, Limit limit);

    @Query("select c from ClaimEntity c where c.deskId = :desk and c.id < :before and c.state in :states"
            + " and (:part = '' or lower(c.wording) like :part escape '!') order by c.id desc")
    List<ClaimEntity> latestBefore(UUID desk, UUID before, List<ClaimState> states, String part, Limit limit);

    @Query("select c.state, count(c) from ClaimEntity c where c.deskId = :desk group by c.state")
    List<Object[]> countByState(UUID desk);
}
