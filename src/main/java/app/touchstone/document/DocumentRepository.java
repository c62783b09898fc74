package app.touchstone.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<DocumentEntity, UUID> {

    Optional<DocumentEntity> findByIdAndDeskId(UUID id, UUID deskId);

    @Query(
            "select d from DocumentEntity d where d.deskId = :desk and d.id > :after"
                    + " and (:part = '' or lower(d.title) like :part escape '!' or lower(d.publisher) like :part escape '!') order by d.id")
    List<DocumentEntity> page(UUID desk, UUID after, String part, Limit limit);

    List<DocumentEntity> findByDeskIdOrderByIdDesc(UUID desk, Limit limit);

    @Query(
            "select d from DocumentEntity d where d.deskId = :desk"
                    + " and (:part = '' or lower(d.title) like :part escape '!' or lower(d.publisher) like :part escape '!') order by d.id desc")
    List<DocumentEntity> latest(UUID desk, String part, Pageable page);

    @Query("select count(d) from DocumentEntity d where d.deskId = :desk"
            + " and (:part = '' or lower(d.title) like :part escape '!' or lower(d.publisher) like :part escape '!')")
    long count(UUID desk, String part);
}
