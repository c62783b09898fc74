package app.touchstone.api;

import app.touchstone.account.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The answers given to requests with an idempotency key, by person and key. A key is taken in the database before the
 * work begins, so that of two requests at once, on whichever node, only one is carried out.
 */
final class KeptAnswers {

    /** How long an answer can be had again. */
    static final Duration LIFETIME = Duration.ofHours(24);

    /** After this long without an answer, the node that took the key is thought to be gone. */
    static final Duration LONGEST_WORK = Duration.ofMinutes(5);

    private static final int RUNNING = 0;

    /** What is known of a key. */
    sealed interface Known {}

    /** Nothing; it has now been taken by the caller. */
    record Fresh() implements Known {}

    /** The same request is being carried out at this moment. */
    record Running() implements Known {}

    /** It was used for another request. */
    record Other() implements Known {}

    /** The same request was answered with this. */
    record Kept(int status, String contentType, String location, String body) implements Known {}

    private record Row(String hash, OffsetDateTime at, Kept answer) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a key for a request, or says why it cannot be taken. */
    Known begin(Member member, String key, String hash) {
        sweep();
        if (take(member, key, hash)) {
            return new Fresh();
        }
        Optional<Row> found = find(member, key);
        if (found.isEmpty()) {
            // given back between our try and our look
            return new Running();
        }
        Row row = found.get();
        boolean running = row.answer.status == RUNNING;
        Duration age = Duration.between(row.at.toInstant(), clock.instant());
        if (age.compareTo(running ? LONGEST_WORK : LIFETIME) > 0 && takeOver(member, key, hash, row)) {
            return new Fresh();
        }
        if (!row.hash.equals(hash)) {
            return new Other();
        }
        return running ? new Running() : row.answer;
    }

    void keep(Member member, String key, Kept answer) {
        jdbc.sql("update api_answer set status = ?, content_type = ?, location = ?, body = ?, answered_at = ?"
                        + " where token_owner = ? and idempotency_key = ?")
                .params(
                        answer.status,
                        answer.contentType,
                        answer.location,
                        answer.body,
                        now(),
                        member.person().value(),
                        key)
                .update();
    }

    /** Gives a key back: nothing was done under it. */
    void forget(Member member, String key) {
        jdbc.sql("delete from api_answer where token_owner = ? and idempotency_key = ? and status = ?")
                .params(member.person().value(), key, RUNNING)
                .update();
    }

    private boolean take(Member member, String key, String hash) {
        try {
            jdbc.sql("insert into api_answer (token_owner, idempotency_key, request_hash, status, content_type,"
                            + " location, body, answered_at) values (?, ?, ?, ?, '', '', '', ?)")
                    .params(member.person().value(), key, hash, RUNNING, now())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private boolean takeOver(Member member, String key, String hash, Row seen) {
        return jdbc.sql("update api_answer set request_hash = ?, status = ?, answered_at = ?"
                                + " where token_owner = ? and idempotency_key = ? and answered_at = ?")
                        .params(hash, RUNNING, now(), member.person().value(), key, seen.at)
                        .update()
                == 1;
    }

    private Optional<Row> find(Member member, String key) {
        return jdbc.sql("select request_hash, answered_at, status, content_type, location, body from api_answer"
                        + " where token_owner = ? and idempotency_key = ?")
                .params(member.person().value(), key)
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class),
                        new Kept(row.getInt(3), row.getString(4), row.getString(5), row.getString(6))))
                .optional();
    }

    /** Throws away what nobody may ask for any more; once an hour is often enough. */
    private void sweep() {
        Instant now = clock.instant();
        Instant last = swept.get();
        if (now.isAfter(last.plus(Duration.ofHours(1))) && swept.compareAndSet(last, now)) {
            jdbc.sql("delete from api_answer where answered_at < ?")
                    .param(now.minus(LIFETIME).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
