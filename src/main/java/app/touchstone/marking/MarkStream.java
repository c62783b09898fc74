package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.anchoring.TextRange;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The marks of a snapshot one after another, however many there are: read a thousand at a time, each time on a connection
 * of its own, so that a slow reader of an export holds none. A mark made meanwhile may or may not come.
 */
@Service
public class MarkStream {

    private static final int AT_ONCE = 1000;
    private static final String STRETCH = "start_unit, end_unit, quote, quote_before, quote_after";

    private final JdbcClient jdbc;

    MarkStream(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands over the marks by where they start, in groups, so that what belongs to them can be read for a group at once.
     *
     * @return how many there were
     */
    public long read(Member member, SnapshotId snapshot, Consumer<List<Mark>> groups) {
        member.require(Permission.READ);
        long count = 0;
        int start = -1;
        UUID id = new UUID(0, 0);
        List<Mark> group;
        do {
            group = group(member.desk().value(), snapshot.value(), start, id);
            if (!group.isEmpty()) {
                groups.accept(group);
                count += group.size();
                start = group.getLast().start();
                id = group.getLast().id().value();
            }
        } while (group.size() == AT_ONCE);
        return count;
    }

    private List<Mark> group(UUID desk, UUID snapshot, int start, UUID id) {
        List<Row> rows = jdbc.sql(
                        "select id, document_id, snapshot_id, kind, code_id, claim_id, note, made_by, made_at,"
                                + " changed_by, to_decide, version, " + STRETCH + " from mark where desk_id = ?"
                                + " and snapshot_id = ? and removed = false and start_unit >= ?"
                                + " and (start_unit > ? or id > ?) order by start_unit, id limit " + AT_ONCE)
                .params(desk, snapshot, Math.max(0, start), start, id)
                .query((row, n) -> new Row(row))
                .list();
        Map<UUID, List<Piece>> further = new HashMap<>();
        if (!rows.isEmpty()) {
            jdbc.sql("select mark_id, " + STRETCH
                            + " from mark_piece where mark_id in (:ids) order by mark_id, position")
                    .param("ids", rows.stream().map(row -> row.id).toList())
                    .query(row -> {
                        further.computeIfAbsent(row.getObject(1, UUID.class), mark -> new ArrayList<>())
                                .add(piece(row));
                    });
        }
        return rows.stream()
                .map(row -> row.mark(further.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                new TextRange(row.getInt("start_unit"), row.getInt("end_unit")),
                row.getString("quote"),
                row.getString("quote_before"),
                row.getString("quote_after"));
    }

    /** A row of the table, without the pieces after the first. */
    private static final class Row {
        private final UUID id;
        private final Piece first;
        private final Mark bare;

        Row(ResultSet row) throws SQLException {
            id = row.getObject("id", UUID.class);
            first = piece(row);
            UUID code = row.getObject("code_id", UUID.class);
            UUID claim = row.getObject("claim_id", UUID.class);
            bare = new Mark(
                    new MarkId(id),
                    new DocumentId(row.getObject("document_id", UUID.class)),
                    new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                    List.of(first),
                    MarkKind.valueOf(row.getString("kind")),
                    code == null ? null : new CodeId(code),
                    claim == null ? null : new ClaimId(claim),
                    row.getString("note"),
                    new PersonId(row.getObject("made_by", UUID.class)),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    new PersonId(row.getObject("changed_by", UUID.class)),
                    row.getBoolean("to_decide"),
                    false,
                    row.getLong("version"));
        }

        Mark mark(List<Piece> further) {
            if (further.isEmpty()) {
                return bare;
            }
            List<Piece> pieces = new ArrayList<>();
            pieces.add(first);
            pieces.addAll(further);
            return new Mark(
                    bare.id(),
                    bare.document(),
                    bare.snapshot(),
                    pieces,
                    bare.kind(),
                    bare.code(),
                    bare.claim(),
                    bare.note(),
                    bare.madeBy(),
                    bare.madeAt(),
                    bare.changedBy(),
                    bare.toDecide(),
                    false,
                    bare.version());
        }
    }
}
