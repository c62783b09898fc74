package app.touchstone.codebook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CodebookRepository extends JpaRepository<CodebookEntity, UUID> {

    @Query("select distinct c from CodebookEntity c left join fetch c.codes where c.deskId = :desk"
            + " and c.number = (select max(o.number) from CodebookEntity o where o.deskId = :desk"
            + " and o.codebookKey = c.codebookKey) order by c.kind, c.name")
    List<CodebookEntity> newest(UUID desk);

    @Query("select c from CodebookEntity c left join fetch c.codes where c.deskId = :desk and c.id = :id")
    Optional<CodebookEntity> whole(UUID desk, UUID id);

    @Query(
            "select new app.touchstone.codebook.CodebookHead(new app.touchstone.codebook.CodebookId(c.id), c.codebookKey,"
                    + " c.kind, c.name, c.number, c.publishedAt, size(c.codes)) from CodebookEntity c where c.deskId = :desk"
                    + " order by c.codebookKey, c.number desc")
    List<CodebookHead> heads(UUID desk);

    @Query("select max(c.number) from CodebookEntity c where c.deskId = :desk and c.codebookKey = :key")
    Optional<Integer> newestNumber(UUID desk, String key);
}
