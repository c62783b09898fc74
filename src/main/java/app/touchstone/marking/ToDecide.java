package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Successors;
import app.touchstone.document.DocumentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person must decide again, gathered from the whole desk: marks whose code was split or removed or that somebody doubts,
 * and marks whose words are not where they were in a new version of their text. Only the newest text of a document counts.
 */
@Service
public class ToDecide {

    /** The most that is counted. */
    public static final int COUNTED = 1_000;

    private static final String NEWEST =
            "(select s.id from snapshot s where s.document_id = %1$s.document_id and s.number ="
                    + " (select max(t.number) from snapshot t where t.document_id = %1$s.document_id))";
    private static final String DOUBTED = " from mark m where m.desk_id = :desk and m.to_decide and not m.removed"
            + " and m.snapshot_id = " + NEWEST.formatted("m");
    private static final String AFTER = " and (m.document_id > :document or m.document_id = :document"
            + " and (m.start_unit > :start or m.start_unit = :start and m.id > :mark))";

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Successors successors;
    private final People people;

    ToDecide(JdbcClient jdbc, Marks marks, Successors successors, People people) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.successors = successors;
        this.people = people;
    }

    /** How many marks {@link #page} has in all its pages, up to {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public int count(Member member) {
        member.require(Permission.READ);
        return jdbc.sql("select count(*) from (select m.id" + DOUBTED + " limit " + COUNTED + ") counted")
                .param("desk", member.desk().value())
                .query(Integer.class)
                .single();
    }

    /**
     * Some marks to decide about, document by document in reading order.
     *
     * @param after the last mark of the page before, null for the first page; it may have been decided meanwhile
     * @param limit between 1 and {@link CursorPage#MOST}
     */
    @Transactional(readOnly = true)
    public CursorPage<DoubtedMark> page(Member member, @Nullable UUID after, int limit) {
        member.require(Permission.READ);
        int bounded = CursorPage.bounded(limit);
        JdbcClient.StatementSpec asked = jdbc.sql("select m.id" + DOUBTED + (after == null ? "" : AFTER)
                        + " order by m.document_id, m.start_unit, m.id limit :most")
                .param("desk", member.desk().value())
                .param("most", bounded + 1);
        if (after != null) {
            Mark last = marks.some(member, List.of(new MarkId(after))).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("mark"));
            asked = asked.param("document", last.document().value())
                    .param("start", last.start())
                    .param("mark", after);
        }
        CursorPage<UUID> page = CursorPage.of(asked.query(UUID.class).list(), bounded, id -> id);
        return new CursorPage<>(told(member, page.items()), page.next());
    }

    /** The documents in whose newest text marks wait for their place, those that wait longest first. */
    @Transactional(readOnly = true)
    public List<WaitingDocument> documents(Member member) {
        member.require(Permission.READ);
        return jdbc.sql("select d.id, d.title, count(*) from carried_mark c join document d on d.id = c.document_id"
                        + " where c.desk_id = :desk and c.decision = 'WAITING' and c.to_snapshot_id = "
                        + NEWEST.formatted("c") + " group by d.id, d.title order by d.id limit " + CursorPage.MOST)
                .param("desk", member.desk().value())
                .query((row, n) -> new WaitingDocument(
                        new DocumentId(row.getObject(1, UUID.class)), row.getString(2), row.getInt(3)))
                .list();
    }

    private List<DoubtedMark> told(Member member, List<UUID> ids) {
        Map<UUID, Mark> found = marks.some(member, ids.stream().map(MarkId::new).toList()).stream()
                .collect(Collectors.toMap(mark -> mark.id().value(), mark -> mark));
        Map<UUID, String> names = people.names(
                found.values().stream().map(mark -> mark.madeBy().value()).collect(Collectors.toSet()));
        Map<UUID, Title> titles = titles(
                found.values().stream().map(mark -> mark.document().value()).collect(Collectors.toSet()));
        Map<CodeId, List<CodeId>> after = successors.of(
                member,
                found.values().stream().map(Mark::code).filter(Objects::nonNull).collect(Collectors.toSet()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(mark -> new DoubtedMark(
                        mark,
                        titles.get(mark.document().value()).title,
                        titles.get(mark.document().value()).language,
                        names.getOrDefault(mark.madeBy().value(), ""),
                        mark.code() == null ? List.of() : after.getOrDefault(mark.code(), List.of())))
                .toList();
    }

    private Map<UUID, Title> titles(Set<UUID> documents) {
        Map<UUID, Title> titles = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql("select id, title, language from document where id in (:ids)")
                    .param("ids", documents)
                    .query(row -> {
                        titles.put(row.getObject(1, UUID.class), new Title(row.getString(2), row.getString(3)));
                    });
        }
        return titles;
    }

    private record Title(String title, String language) {}
}
