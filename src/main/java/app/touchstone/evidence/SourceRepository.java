package app.touchstone.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SourceRepository extends JpaRepository<SourceEntity, UUID> {

    /** Those that stand for themselves, as a list asks for them; what is not asked for is null or empty. */
    String MATCHING = " from SourceEntity s where s.deskId = :desk and s.mergedInto is null and (:part = ''"
            + " or lower(s.name) like :part escape '!' or lower(s.address) like :part escape '!')"
            + " and (:kind is null or s.kind = :kind) and (:type is null or s.type = :type)"
            + " and (:country = '' or s.country = :country)";

    List<SourceEntity> findByDeskIdAndMergedIntoIsNullOrderByName(UUID deskId);

    @Query("select s" + MATCHING)
    List<SourceEntity> matching(
            UUID desk,
            String part,
            @Nullable SourceKind kind,
            @Nullable SourceType type,
            String country,
            Pageable page);

    @Query("select count(s)" + MATCHING)
    long count(UUID desk, String part, @Nullable SourceKind kind, @Nullable SourceType type, String country);

    @Query("select s" + MATCHING + " and s.id > :after order by s.id")
    List<SourceEntity> after(
            UUID desk,
            String part,
            @Nullable SourceKind kind,
            @Nullable SourceType type,
            String country,
            UUID after,
            Limit limit);

    List<SourceEntity> findByDeskIdAndMergedIntoOrderByName(UUID deskId, UUID mergedInto);

    Optional<SourceEntity> findByIdAndDeskId(UUID id, UUID deskId);

    Optional<SourceEntity> findByDeskIdAndNameIgnoreCase(UUID deskId, String name);
}
