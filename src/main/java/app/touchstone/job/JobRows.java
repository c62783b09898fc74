package app.touchstone.job;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.PersonId;
import app.touchstone.journal.CanonicalJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where jobs are kept, for all nodes to see. Every change is a transaction of its own, so that progress is seen while
 * the work's own transactions are open.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class JobRows {

    /** How long a running job may be silent before its program counts as gone. */
    static final Duration SILENCE = Duration.ofSeconds(90);

    private static final String SELECT =
            "select id, kind, title, state, done, total, outcome, problem, problem_arguments,"
                    + " started_by, started_at, ended_at, beat_at from job ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    JobRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    JobId add(Member member, String kind, String title) {
        JobId id = JobId.fresh();
        jdbc.sql("insert into job (id, desk_id, kind, title, state, done, total, outcome, problem, problem_arguments,"
                        + " started_by, started_at, beat_at, cancel_asked)"
                        + " values (?, ?, ?, ?, 'WAITING', 0, 0, '{}', '', '[]', ?, ?, ?, false)")
                .params(
                        id.value(),
                        member.desk().value(),
                        kind,
                        title,
                        member.person().value(),
                        now(),
                        now())
                .update();
        return id;
    }

    /** Whether it may begin: not when it was stopped while it waited. */
    boolean begin(JobId id) {
        return jdbc.sql("update job set state = 'RUNNING', beat_at = ? where id = ? and state = 'WAITING'")
                        .params(now(), id.value())
                        .update()
                > 0;
    }

    /** Stores how far it is, and gives whether it is still wanted. */
    boolean beat(JobId id, long done, long total) {
        jdbc.sql("update job set done = ?, total = ?, beat_at = ? where id = ? and state = 'RUNNING'")
                .params(done, total, now(), id.value())
                .update();
        return !jdbc.sql("select cancel_asked from job where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** A word of life of the jobs of this program, those that wait their turn too. */
    void alive(JobId id) {
        jdbc.sql("update job set beat_at = ? where id = ? and ended_at is null")
                .params(now(), id.value())
                .update();
    }

    void end(JobId id, JobState state, Map<String, Object> outcome, String problem, List<Object> arguments) {
        jdbc.sql("update job set state = ?, outcome = ?, problem = ?, problem_arguments = ?, ended_at = ?"
                        + " where id = ? and ended_at is null")
                .params(
                        state.name(),
                        CanonicalJson.ofTyped(outcome),
                        problem,
                        CanonicalJson.ofTyped(
                                arguments.stream().map(JobRows::plain).toList()),
                        now(),
                        id.value())
                .update();
    }

    /** Asks a running job to stop; one that waits is stopped at once. */
    void askToStop(JobId id) {
        jdbc.sql("update job set cancel_asked = true where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update job set state = 'CANCELLED', ended_at = ? where id = ? and state = 'WAITING'")
                .params(now(), id.value())
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    Optional<Job> find(DeskId desk, JobId id) {
        return jdbc.sql(SELECT + "where desk_id = ? and id = ?")
                .params(desk.value(), id.value())
                .query((row, n) -> job(row))
                .optional();
    }

    /** @param by null for everybody's; @param kind null for every kind; newest first */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    List<Job> newest(DeskId desk, @Nullable PersonId by, @Nullable String kind, int limit) {
        var query = jdbc.sql(SELECT + "where desk_id = :desk" + (by == null ? "" : " and started_by = :by")
                        + (kind == null ? "" : " and kind = :kind") + " order by desk_id desc, id desc limit :limit")
                .param("desk", desk.value())
                .param("limit", limit);
        if (by != null) {
            query = query.param("by", by.value());
        }
        if (kind != null) {
            query = query.param("kind", kind);
        }
        return query.query((row, n) -> job(row)).list();
    }

    private Job job(ResultSet row) throws SQLException {
        JobState state = JobState.valueOf(row.getString("state"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        if (!state.ended()
                && row.getObject("beat_at", OffsetDateTime.class)
                        .toInstant()
                        .isBefore(clock.instant().minus(SILENCE))) {
            state = JobState.INTERRUPTED;
        }
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                state,
                row.getLong("done"),
                row.getLong("total"),
                JSON.readValue(row.getString("outcome"), new TypeReference<Map<String, Object>>() {}),
                row.getString("problem"),
                JSON.readValue(row.getString("problem_arguments"), new TypeReference<List<Object>>() {}),
                new PersonId(row.getObject("started_by", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static Object plain(Object argument) {
        return argument instanceof Number || argument instanceof Boolean ? argument : argument.toString();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
