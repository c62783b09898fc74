package app.touchstone.intake;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.PersonId;
import app.touchstone.basis.CursorPage;
import app.touchstone.job.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the files that came in. */
@Component
class IntakeRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Behind every id there will be. */
    private static final UUID LAST = new UUID(Long.MAX_VALUE, -1);

    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    void add(Member member, IntakeId id, String name, IntakeKind kind) {
        jdbc.sql("insert into intake (id, desk_id, name, kind, bytes, sha256, state, reading, made_by, made_at,"
                        + " changed_at) values (?, ?, ?, ?, 0, '', 'LOADED', ?, ?, ?, ?)")
                .params(
                        id.value(),
                        member.desk().value(),
                        name,
                        kind.name(),
                        JSON.writeValueAsString(TableReading.NONE),
                        member.person().value(),
                        now(),
                        now())
                .update();
    }

    void stored(IntakeId id, IntakeKind kind, IntakeFiles.Stored file, TableReading reading) {
        jdbc.sql("update intake set kind = ?, bytes = ?, sha256 = ?, reading = ? where id = ?")
                .params(kind.name(), file.bytes(), file.sha256(), JSON.writeValueAsString(reading), id.value())
                .update();
    }

    void reading(IntakeId id, TableReading reading) {
        jdbc.sql("update intake set reading = ?, state = 'LOADED', changed_at = ? where id = ?")
                .params(JSON.writeValueAsString(reading), now(), id.value())
                .update();
    }

    /** Moves on if it stands where it is expected to; whether it did. */
    boolean move(IntakeId id, Set<IntakeState> from, IntakeState to) {
        return jdbc.sql("update intake set state = :to, changed_at = :now where id = :id and state in (:from)")
                        .param("to", to.name())
                        .param("now", now())
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    void job(IntakeId id, JobId job) {
        jdbc.sql("update intake set job_id = ? where id = ?")
                .params(job.value(), id.value())
                .update();
    }

    Optional<Intake> find(DeskId desk, IntakeId id) {
        return jdbc.sql("select * from intake where id = ? and desk_id = ?")
                .params(id.value(), desk.value())
                .query((row, n) -> intake(row, counts(id)))
                .optional();
    }

    /** Newest first. */
    List<Intake> newest(DeskId desk, @Nullable UUID before, int limit) {
        return jdbc.sql("select * from intake where desk_id = ? and id < ? order by desk_id desc, id desc limit ?")
                .params(desk.value(), before == null ? LAST : before, limit)
                .query((row, n) -> intake(row, counts(new IntakeId(row.getObject("id", UUID.class)))))
                .list();
    }

    Map<ItemOutcome, Long> counts(IntakeId id) {
        Map<ItemOutcome, Long> counts = new EnumMap<>(ItemOutcome.class);
        jdbc.sql("select outcome, count(*) from intake_item where intake_id = ? group by outcome")
                .param(id.value())
                .query((row, n) -> counts.put(ItemOutcome.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    void delete(IntakeId id) {
        jdbc.sql("delete from intake_item where intake_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from intake_piece where intake_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from intake where id = ?").param(id.value()).update();
    }

    Optional<TableReading> remembered(DeskId desk, String columnsSha256) {
        return jdbc.sql("select reading from intake_mapping where desk_id = ? and columns_sha256 = ?")
                .params(desk.value(), columnsSha256)
                .query((row, n) -> JSON.readValue(row.getString(1), TableReading.class))
                .optional();
    }

    void remember(DeskId desk, String columnsSha256, TableReading reading) {
        jdbc.sql("delete from intake_mapping where desk_id = ? and columns_sha256 = ?")
                .params(desk.value(), columnsSha256)
                .update();
        jdbc.sql("insert into intake_mapping (desk_id, columns_sha256, reading) values (?, ?, ?)")
                .params(desk.value(), columnsSha256, JSON.writeValueAsString(reading))
                .update();
    }

    /** How often each rating word of a file occurs, by site; the most frequent first. */
    List<RatingCount> ratings(IntakeId id) {
        return jdbc.sql("select site, rating, count(*) from intake_item where intake_id = ? and rating <> ''"
                        + " group by site, rating order by 3 desc, 2, 1")
                .param(id.value())
                .query((row, n) -> new RatingCount(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    CursorPage<IntakeItem> items(IntakeId id, Collection<ItemOutcome> wanted, @Nullable UUID after, int limit) {
        int bounded = CursorPage.bounded(limit);
        // one outcome is read by its index, all by the key; the order names their columns, so that nothing is sorted
        boolean one = wanted.size() == 1;
        String narrowed = one
                ? " and i.outcome in (:outcomes) and i.number > :after order by i.intake_id, i.outcome, i.number"
                : " and i.number > :after" + (wanted.isEmpty() ? "" : " and i.outcome in (:outcomes)")
                        + " order by i.intake_id, i.number";
        JdbcClient.StatementSpec query = jdbc.sql(
                        "select i.number, i.outcome, i.place, i.wording, i.rating, i.faults, i.twin_item,"
                                + " t.place as twin_place, i.twin_claim, i.claim_id from intake_item i left join"
                                + " intake_item t on t.intake_id = i.intake_id and t.number = i.twin_item"
                                + " where i.intake_id = :id" + narrowed + " limit :limit")
                .param("id", id.value())
                .param("after", after == null ? 0 : (int) after.getLeastSignificantBits())
                .param("limit", bounded + 1);
        if (!wanted.isEmpty()) {
            query = query.param("outcomes", wanted.stream().map(Enum::name).toList());
        }
        List<IntakeItem> rows = query.query((row, n) -> ItemRows.item(row)).list();
        return CursorPage.of(rows, bounded, item -> new UUID(0, item.number()));
    }

    private static Intake intake(ResultSet row, Map<ItemOutcome, Long> counts) throws SQLException {
        UUID job = row.getObject("job_id", UUID.class);
        return new Intake(
                new IntakeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                IntakeKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getString("sha256"),
                IntakeState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("reading"), TableReading.class),
                counts,
                job == null ? null : new JobId(job),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
