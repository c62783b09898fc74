package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.basis.FreshId;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps seats, and who must not have one. */
@Component
class SeatRows {

    private static final String ACTIVE = " from seat where claim_id = ? and round = ? and left_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    SeatRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All seats of the claim's present round, by the holder's name. */
    List<Seat> of(Member member, Claim claim) {
        return jdbc.sql("select s.person_id, p.name, s.given_by, s.given_at, f.away_until, p.disabled, m.role"
                        + " from seat s join person p on p.id = s.person_id"
                        + " left join membership m on m.person_id = p.id and m.desk_id = ?"
                        + " left join reviewer_profile f on f.person_id = p.id and f.desk_id = ?"
                        + " where s.claim_id = ? and s.round = ? and s.left_at is null order by p.name")
                .params(member.desk().value(), member.desk().value(), claim.id().value(), claim.round())
                .query((row, n) -> seat(claim, row))
                .list();
    }

    boolean has(PersonId person, Claim claim) {
        return jdbc.sql("select count(*)" + ACTIVE + " and person_id = ?")
                        .params(claim.id().value(), claim.round(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether somebody ever had to do with judging a claim: had a seat when it was opened, or wrote on it. */
    boolean everAssessed(PersonId person, ClaimId claim) {
        return jdbc.sql(
                                "select (select count(*) from assessment where claim_id = ? and assessor_id = ?)"
                                        + " + (select count(*) from seat where claim_id = ? and person_id = ? and left_at is null)")
                        .params(claim.value(), person.value(), claim.value(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean takenBack(PersonId person, Claim claim) {
        return jdbc.sql("select count(*) from seat where claim_id = ? and round = ? and person_id = ? and taken_back")
                        .params(claim.id().value(), claim.round(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean conflict(PersonId person, ClaimId claim) {
        return jdbc.sql("select count(*) from conflict_of_interest where claim_id = ? and person_id = ?")
                        .params(claim.value(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void addConflict(Claim claim, PersonId person, String reason) {
        jdbc.sql("insert into conflict_of_interest (claim_id, person_id, reason, declared_at) values (?, ?, ?, ?)")
                .params(claim.id().value(), person.value(), reason, now())
                .update();
    }

    /** Whether somebody has sealed on the claim in its present round, and it counts. */
    boolean sealed(Claim claim, PersonId person) {
        return jdbc.sql("select count(*) from assessment where claim_id = ? and round = ? and assessor_id = ?"
                                + " and sealed_at is not null and not set_aside")
                        .params(claim.id().value(), claim.round(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void setAside(Claim claim, PersonId person) {
        jdbc.sql("update assessment set set_aside = true, version = version + 1 where claim_id = ? and round = ?"
                        + " and assessor_id = ? and sealed_at is not null")
                .params(claim.id().value(), claim.round(), person.value())
                .update();
    }

    /** The claims under review on the member's desk that somebody has a seat of. */
    List<ClaimId> inReview(Member member, PersonId person) {
        return jdbc.sql("select distinct c.id from seat s join claim c on c.id = s.claim_id and c.round = s.round"
                        + " where s.person_id = ? and s.left_at is null and c.desk_id = ? and c.state = 'IN_REVIEW'"
                        + " order by c.id")
                .params(person.value(), member.desk().value())
                .query((row, n) -> new ClaimId(row.getObject(1, UUID.class)))
                .list();
    }

    int count(Claim claim) {
        return jdbc.sql("select count(*)" + ACTIVE)
                .params(claim.id().value(), claim.round())
                .query(Integer.class)
                .single();
    }

    UUID add(Member by, Claim claim, PersonId holder) {
        UUID id = FreshId.next();
        jdbc.sql("insert into seat (id, claim_id, round, person_id, given_by, given_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        claim.id().value(),
                        claim.round(),
                        holder.value(),
                        by.person().value(),
                        now())
                .update();
        return id;
    }

    /** @return the seat that was left; none when they had none */
    Optional<UUID> leave(Claim claim, PersonId person, boolean takenBack) {
        Optional<UUID> seat = jdbc.sql("select id" + ACTIVE + " and person_id = ?")
                .params(claim.id().value(), claim.round(), person.value())
                .query(UUID.class)
                .optional();
        seat.ifPresent(id -> jdbc.sql("update seat set left_at = ?, taken_back = ? where id = ?")
                .params(now(), takenBack, id)
                .update());
        return seat;
    }

    private static Seat seat(Claim claim, ResultSet row) throws SQLException {
        String role = row.getString(7);
        return new Seat(
                claim.id(),
                claim.round(),
                new PersonId(row.getObject(1, UUID.class)),
                row.getString(2),
                new PersonId(row.getObject(3, UUID.class)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6)
                        || role == null
                        || !Role.valueOf(role).permissions().contains(Permission.ASSESS));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
