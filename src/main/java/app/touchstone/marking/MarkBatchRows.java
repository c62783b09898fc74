package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.document.SnapshotId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of many marks at once, past the entities: those are kept in memory until the end of the transaction. */
@Component
class MarkBatchRows {

    private static final int AT_ONCE = 500;
    private static final String BATCH =
            " from mark where desk_id = ? and document_id = ? and made_by = ? and made_at = ?";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    MarkBatchRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    Map<MarkId, Boolean> known(UUID desk, SnapshotId snapshot) {
        Map<MarkId, Boolean> known = new HashMap<>();
        jdbc.sql("select id, removed from mark where desk_id = ? and snapshot_id = ?")
                .params(desk, snapshot.value())
                .query(row -> {
                    known.put(new MarkId(row.getObject(1, UUID.class)), row.getBoolean(2));
                });
        return known;
    }

    /** The moment, or the first one after it at which this person made no mark in this document. */
    Instant freeMoment(UUID person, UUID document, Instant wanted) {
        Instant at = wanted;
        while (jdbc.sql("select count(*) from mark where document_id = ? and made_by = ? and made_at = ?")
                        .params(document, person, at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0) {
            at = at.plus(1, ChronoUnit.MICROS);
        }
        return at;
    }

    void insert(List<MarkEntity> rows) {
        template.batchUpdate(
                "insert into mark (id, desk_id, document_id, snapshot_id, start_unit, end_unit, quote, quote_before,"
                        + " quote_after, kind, code_id, note, made_by, made_at, changed_by, to_decide, removed, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 0)",
                rows,
                AT_ONCE,
                MarkBatchRows::fill);
        List<Further> further = new ArrayList<>();
        for (MarkEntity row : rows) {
            for (int i = 0; i < row.further.size(); i++) {
                further.add(new Further(row.id, i + 1, row.further.get(i)));
            }
        }
        template.batchUpdate(
                "insert into mark_piece (mark_id, position, start_unit, end_unit, quote, quote_before, quote_after)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                further,
                AT_ONCE,
                (statement, piece) -> {
                    statement.setObject(1, piece.mark);
                    statement.setInt(2, piece.position);
                    statement.setInt(3, piece.row.startUnit());
                    statement.setInt(4, piece.row.endUnit());
                    statement.setString(5, piece.row.quote());
                    statement.setString(6, piece.row.quoteBefore());
                    statement.setString(7, piece.row.quoteAfter());
                });
    }

    private static void fill(PreparedStatement statement, MarkEntity row) throws SQLException {
        OffsetDateTime at = row.madeAt.atOffset(ZoneOffset.UTC);
        Object[] values = {
            row.id,
            row.deskId,
            row.documentId,
            row.snapshotId,
            row.startUnit,
            row.endUnit,
            row.quote,
            row.quoteBefore,
            row.quoteAfter,
            row.kind.name(),
            row.codeId,
            row.note,
            row.madeBy,
            at,
            row.changedBy
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    List<UUID> claimMarks(Member member, UUID document, Instant at) {
        return batch("select id" + BATCH + " and kind = 'CLAIM' and removed = false", member, document, at)
                .query(UUID.class)
                .list();
    }

    boolean exists(Member member, UUID document, Instant at) {
        return batch("select count(*)" + BATCH, member, document, at)
                        .query(Long.class)
                        .single()
                > 0;
    }

    int remove(Member member, UUID document, Instant at) {
        return jdbc.sql("update mark set removed = true, changed_by = ?, version = version + 1 where desk_id = ?"
                        + " and document_id = ? and made_by = ? and made_at = ? and removed = false")
                .params(
                        member.person().value(),
                        member.desk().value(),
                        document,
                        member.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec batch(String sql, Member member, UUID document, Instant at) {
        return jdbc.sql(sql)
                .params(member.desk().value(), document, member.person().value(), at.atOffset(ZoneOffset.UTC));
    }

    private record Further(UUID mark, int position, PieceRow row) {}
}
