package app.touchstone.codebook;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CodeRepository extends JpaRepository<CodeEntity, UUID> {

    @Query("select c from CodeEntity c join fetch c.codebook b left join fetch c.parent"
            + " where b.deskId = :desk and c.id in :ids")
    List<CodeEntity> onDesk(UUID desk, Collection<UUID> ids);
}
