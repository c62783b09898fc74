package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps rulings, one for each round; of two people who write on one the second is told. */
@Component
class Rulings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    Rulings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Adjudication> of(Claim claim) {
        return jdbc.sql(
                        "select content, decided_at, version, edited_by from adjudication where claim_id = ? and round = ?")
                .params(claim.id().value(), claim.round())
                .query((row, n) -> new Adjudication(
                        claim.id(),
                        JSON.readValue(row.getString(1), Ruling.class),
                        row.getObject(2) != null,
                        row.getLong(3),
                        new PersonId(row.getObject(4, UUID.class))))
                .optional();
    }

    /** @param version the one that was read, 0 for the first time */
    void keep(Member member, Claim claim, long version, Ruling ruling) {
        requireOne(version == 0 ? insert(member, claim, ruling) : update(member, claim, version, ruling));
    }

    void decide(Claim claim, long version) {
        requireOne(jdbc.sql("update adjudication set decided_at = ?, version = version + 1"
                        + " where claim_id = ? and round = ? and version = ? and decided_at is null")
                .params(now(), claim.id().value(), claim.round(), version)
                .update());
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw Problem.stale("review.adjudication.stale");
        }
    }

    private int insert(Member member, Claim claim, Ruling ruling) {
        return jdbc.sql("insert into adjudication (claim_id, round, content, edited_by, edited_at, version)"
                        + " select id, round, ?, cast(? as uuid), cast(? as timestamp with time zone), 1 from claim"
                        + " where id = ? and not exists"
                        + " (select 1 from adjudication a where a.claim_id = claim.id and a.round = claim.round)")
                .params(
                        JSON.writeValueAsString(ruling),
                        member.person().value(),
                        now(),
                        claim.id().value())
                .update();
    }

    private int update(Member member, Claim claim, long version, Ruling ruling) {
        return jdbc.sql("update adjudication set content = ?, edited_by = ?, edited_at = ?, version = version + 1"
                        + " where claim_id = ? and round = ? and version = ? and decided_at is null")
                .params(
                        JSON.writeValueAsString(ruling),
                        member.person().value(),
                        now(),
                        claim.id().value(),
                        claim.round(),
                        version)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
