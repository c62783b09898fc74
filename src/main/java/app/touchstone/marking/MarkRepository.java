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

    List<MarkEntity> findByDeskIdAndIdIn(UUID deskId, Collection<UUID> ids);

    @Query(
            nativeQuery = true,
            value =
                    "select cast(m.id as varchar(36)) from mark m where m.desk_id = :desk and m.snapshot_id = :snapshot and not m.removed"
                            + " and (lower(m.quote) like :part escape '!' or lower(m.note) like :part escape '!' or exists"
                            + " (select 1 from mark_piece p where p.mark_id = m.id and lower(p.quote) like :part escape '!'))")
    List<String> matching(UUID desk, UUID snapshot, String part);

    @Query("select m.documentId, m.kind, count(m) from MarkEntity m where m.deskId = :desk and m.removed = false"
            + " and m.documentId in :documents group by m.documentId, m.kind")
    List<Object[]> counts(UUID desk, Collection<UUID> documents);
}
