package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodeUse;
import app.touchstone.codebook.EvolutionId;
import app.touchstone.codebook.MarkedCodes;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import app.touchstone.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks that follow their codebook. Thousands may be touched at once, so that they are changed in the tables; their rows are
 * locked first, and every change counts the mark's version up as a person's change does.
 */
@Component
class EvolvedMarks implements MarkedCodes {

    private static final int SHORTENED = 160;
    private static final String LOCKED = "select m.id, m.document_id, m.snapshot_id, m.code_id, m.version, m.to_decide"
            + " from mark m where m.desk_id = ? and not m.removed and m.code_id = ? order by m.id for update";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    EvolvedMarks(JdbcClient jdbc, JdbcOperations batches, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.journal = journal;
        this.events = events;
    }

    /** A mark before and after; the code is the same when it waits for a person. */
    private record Moved(
            UUID mark,
            UUID document,
            UUID snapshot,
            UUID from,
            @Nullable UUID to,
            boolean toDecideBefore,
            long version) {

        Map<String, Object> tale() {
            Map<String, Object> told = new HashMap<>(Map.of("mark", mark.toString(), "from", from.toString()));
            told.put("to", to == null ? "" : to.toString());
            return told;
        }
    }

    @Override
    public Map<CodeId, Integer> counts(Member member) {
        member.require(Permission.READ);
        Map<CodeId, Integer> counts = new HashMap<>();
        jdbc.sql("select code_id, count(*) from mark where desk_id = ? and not removed and code_id is not null"
                        + " group by code_id")
                .param(member.desk().value())
                .query(row -> {
                    counts.put(new CodeId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }

    @Override
    public List<CodeUse> some(Member member, Collection<CodeId> codes, int most) {
        member.require(Permission.READ);
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select m.id, m.code_id, m.document_id, m.quote, d.title from mark m"
                        + " join document d on d.id = m.document_id where m.desk_id = :desk and not m.removed"
                        + " and m.code_id in (:codes) order by m.document_id, m.start_unit, m.id limit :most")
                .param("desk", member.desk().value())
                .param("codes", codes.stream().map(CodeId::value).toList())
                .param("most", most)
                .query((row, n) -> new CodeUse(
                        new CodeId(row.getObject(2, UUID.class)),
                        shortened(row.getString(4)),
                        row.getString(5),
                        MarkingPlaces.mark(
                                new DocumentId(row.getObject(3, UUID.class)),
                                new MarkId(row.getObject(1, UUID.class)))))
                .list();
    }

    @Override
    public Followed follow(Member member, EvolutionId evolution, Map<CodeId, List<CodeId>> successors) {
        List<Moved> moved = new ArrayList<>();
        successors.forEach((from, to) -> {
            UUID target = to.size() == 1 ? to.getFirst().value() : null;
            moved.addAll(jdbc.sql(LOCKED)
                    .params(member.desk().value(), from.value())
                    .query((row, n) -> moved(row, target))
                    .list());
        });
        List<UUID> known = asked(moved);
        moved.removeIf(one -> one.to == null && (one.toDecideBefore || known.contains(one.mark)));
        batches.batchUpdate(
                "insert into evolved_mark (evolution_id, mark_id, from_code_id, to_code_id, was_to_decide, mark_version)"
                        + " values (?, ?, ?, ?, ?, ?)",
                moved,
                500,
                (row, one) -> {
                    row.setObject(1, evolution.value());
                    row.setObject(2, one.mark);
                    row.setObject(3, one.from);
                    row.setObject(4, one.to);
                    row.setBoolean(5, one.toDecideBefore);
                    row.setLong(6, one.version + 1);
                });
        write(
                member,
                moved.stream()
                        .map(one -> new Written(
                                one.mark, one.to == null ? one.from : one.to, one.to == null || one.toDecideBefore))
                        .toList());
        tell(member, "marks.evolved", moved);
        int waiting = (int) moved.stream().filter(one -> one.to == null).count();
        return new Followed(moved.size() - waiting, waiting);
    }

    @Override
    public TakenBack takeBack(Member member, EvolutionId evolution) {
        // locked by itself: not every database locks the rows of a join
        jdbc.sql("select id from mark where id in (select mark_id from evolved_mark where evolution_id = ?)"
                        + " order by id for update")
                .param(evolution.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        List<Moved> unchanged = jdbc.sql(
                        "select m.id, m.document_id, m.snapshot_id, e.from_code_id, m.version, e.was_to_decide, e.to_code_id"
                                + " from evolved_mark e join mark m on m.id = e.mark_id where e.evolution_id = ?"
                                + " and m.desk_id = ? and m.version = e.mark_version order by m.id")
                .params(evolution.value(), member.desk().value())
                .query((row, n) -> moved(row, row.getObject(7, UUID.class)))
                .list();
        int all = jdbc.sql("select count(*) from evolved_mark where evolution_id = ?")
                .param(evolution.value())
                .query(Integer.class)
                .single();
        write(
                member,
                unchanged.stream()
                        .map(one -> new Written(one.mark, one.from, one.toDecideBefore))
                        .toList());
        tell(member, "marks.takenBack", unchanged);
        return new TakenBack(unchanged.size(), all - unchanged.size());
    }

    private record Written(UUID mark, UUID code, boolean toDecide) {}

    private void write(Member member, List<Written> written) {
        batches.batchUpdate(
                "update mark set code_id = ?, to_decide = ?, changed_by = ?, version = version + 1 where id = ?",
                written,
                500,
                (row, one) -> {
                    row.setObject(1, one.code);
                    row.setBoolean(2, one.toDecide);
                    row.setObject(3, member.person().value());
                    row.setObject(4, one.mark);
                });
    }

    /** Marks that waited for a person under this very code already; whoever decided that they stand is not asked again. */
    private List<UUID> asked(List<Moved> moved) {
        List<UUID> waiting =
                moved.stream().filter(one -> one.to == null).map(Moved::mark).toList();
        return waiting.isEmpty()
                ? List.of()
                : jdbc.sql("select e.mark_id from evolved_mark e join evolution v on v.id = e.evolution_id"
                                + " join mark m on m.id = e.mark_id and m.code_id = e.from_code_id"
                                + " where v.undone_at is null and e.to_code_id is null and e.mark_id in (:marks)")
                        .param("marks", waiting)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
    }

    /** One entry in the journal for each document, one event for each text. */
    private void tell(Member member, String action, List<Moved> moved) {
        moved.stream()
                .collect(Collectors.groupingBy(Moved::document, LinkedHashMap::new, Collectors.toList()))
                .forEach((document, marks) -> journal.record(
                        member.desk().value(),
                        member.person().value(),
                        action,
                        "document",
                        document,
                        Map.of(
                                "count",
                                marks.size(),
                                "marks",
                                marks.stream().map(Moved::tale).toList())));
        moved.stream()
                .collect(Collectors.groupingBy(
                        Moved::snapshot, Collectors.mapping(one -> new MarkId(one.mark), Collectors.toSet())))
                .forEach((snapshot, marks) ->
                        events.publishEvent(new MarksChanged(member.desk(), new SnapshotId(snapshot), marks)));
    }

    private static Moved moved(ResultSet row, @Nullable UUID to) throws SQLException {
        return new Moved(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                to,
                row.getBoolean(6),
                row.getLong(5));
    }

    private static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ");
        return line.length() <= SHORTENED ? line : line.substring(0, SHORTENED) + "…";
    }
}
