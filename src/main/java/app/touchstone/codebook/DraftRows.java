package app.touchstone.codebook;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts of codebooks and scales as they are stored: one of each key, with what it was before the last edit. */
@Component
class DraftRows {

    enum Sort {
        CODEBOOK,
        SCALE
    }

    /**
     * One draft.
     *
     * @param base the version it starts from, 0 for none
     * @param undo the content before the last edit, null when there is none to take back
     */
    record Row(
            DraftId id,
            String key,
            int base,
            String content,
            @Nullable String undo,
            UUID changedBy,
            Instant changedAt,
            long version) {}

    private static final String SELECT = "select id, method_key, base_number, content, undo_content, changed_by,"
            + " changed_at, version from method_draft where desk_id = ? and sort = ? ";

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> all(Member member, Sort sort) {
        return jdbc.sql(SELECT + "order by method_key")
                .params(member.desk().value(), sort.name())
                .query(DraftRows::row)
                .list();
    }

    Optional<Row> of(Member member, Sort sort, String key) {
        return jdbc.sql(SELECT + "and method_key = ?")
                .params(member.desk().value(), sort.name(), key)
                .query(DraftRows::row)
                .optional();
    }

    /** @throws Problem NOT_FOUND when the desk has no such draft */
    Row get(Member member, Sort sort, DraftId id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(member.desk().value(), sort.name(), id.value())
                .query(DraftRows::row)
                .optional()
                .orElseThrow(() -> Problem.notFound("draft"));
    }

    Row add(Member member, Sort sort, String key, int base, String content) {
        DraftId id = DraftId.fresh();
        jdbc.sql(
                        "insert into method_draft (id, desk_id, sort, method_key, base_number, content, changed_by, changed_at,"
                                + " version) values (?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        id.value(),
                        member.desk().value(),
                        sort.name(),
                        key,
                        base,
                        content,
                        member.person().value(),
                        now())
                .update();
        return get(member, sort, id);
    }

    /** @throws Problem STALE when somebody else changed it after that version */
    Row write(Member member, Sort sort, Row seen, long version, String content, @Nullable String undo) {
        int written = jdbc.sql("update method_draft set content = ?, undo_content = ?, changed_by = ?, changed_at = ?,"
                        + " version = version + 1 where id = ? and desk_id = ? and version = ?")
                .params(Arrays.asList(
                        content,
                        undo,
                        member.person().value(),
                        now(),
                        seen.id.value(),
                        member.desk().value(),
                        version))
                .update();
        if (written == 0) {
            throw Problem.stale();
        }
        return get(member, sort, seen.id);
    }

    /** As {@link #write}. */
    void remove(Member member, DraftId id, long version) {
        int removed = jdbc.sql("delete from method_draft where id = ? and desk_id = ? and version = ?")
                .params(id.value(), member.desk().value(), version)
                .update();
        if (removed == 0) {
            throw Problem.stale();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new DraftId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getLong(8));
    }
}
