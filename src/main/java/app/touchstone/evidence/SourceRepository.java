package app.touchstone.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SourceRepository extends JpaRepository<SourceEntity, UUID> {

    List<SourceEntity> findByDeskIdOrderByName(UUID deskId);

    Optional<SourceEntity> findByIdAndDeskId(UUID id, UUID deskId);

    Optional<SourceEntity> findByDeskIdAndNameIgnoreCase(UUID deskId, String name);
}
