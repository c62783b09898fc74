package app.touchstone.marking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MarkRepository extends JpaRepository<MarkEntity, UUID> {

    Optional<MarkEntity> findByIdAndDeskId(UUID id, UUID deskId);

    List<MarkEntity> findByDeskIdAndSnapshotIdAndRemovedFalseOrderByStartUnitAscEndUnitDesc(
            UUID deskId, UUID snapshotId);

    @Query("select m.documentId, m.kind, count(m) from MarkEntity m where m.deskId = :desk and m.removed = false"
            + " and m.documentId in :documents group by m.documentId, m.kind")
    List<Object[]> counts(UUID desk, Collection<UUID> documents);
}
