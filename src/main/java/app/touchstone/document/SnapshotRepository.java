package app.touchstone.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SnapshotRepository extends JpaRepository<SnapshotEntity, UUID> {

    /** What a list needs of a snapshot: everything but its text. */
    record Head(UUID id, UUID documentId, int number, int words) {}

    @Query("select new app.touchstone.document.SnapshotRepository$Head(s.id, s.documentId, s.number, s.words)"
            + " from SnapshotEntity s where s.documentId in :documents order by s.number")
    List<Head> heads(Collection<UUID> documents);

    @Query("select s from SnapshotEntity s join DocumentEntity d on d.id = s.documentId"
            + " where s.id = :id and d.deskId = :desk")
    Optional<SnapshotEntity> onDesk(UUID id, UUID desk);

    @Query("select s.text from SnapshotEntity s join DocumentEntity d on d.id = s.documentId"
            + " where s.id = :id and d.deskId = :desk")
    Optional<String> text(UUID id, UUID desk);

    @Query("select s.documentId from SnapshotEntity s join DocumentEntity d on d.id = s.documentId"
            + " where s.id = :id and d.deskId = :desk")
    Optional<UUID> documentOf(UUID id, UUID desk);
}
