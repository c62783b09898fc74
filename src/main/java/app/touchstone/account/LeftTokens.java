package app.touchstone.account;

import app.touchstone.journal.Journal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back the tokens of somebody who leaves: let in again, they make new ones. */
@Component
class LeftTokens {

    private record Left(UUID token, UUID desk) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    LeftTokens(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** On every desk, for kept out is kept out everywhere; each in its own desk's journal. */
    void revoke(Member by, PersonId person) {
        List<Left> left = jdbc.sql("select id, desk_id from api_token where person_id = ? and revoked_at is null"
                        + " order by desk_id, id")
                .param(person.value())
                .query((row, n) -> new Left(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        jdbc.sql("update api_token set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), person.value())
                .update();
        left.forEach(one -> journal.record(
                one.desk, by.person().value(), "token.revoked", "token", one.token, Map.of("because", "left")));
    }
}
