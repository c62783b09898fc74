package app.touchstone.review;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Who assesses which claim. A claim in review has as many seats as its policy needs assessments, never more: given by
 * an editor, or taken by whoever may assess while one is free. Giving and taking back work the same whether a holder
 * has sealed or not, for the difference would tell.
 */
@Service
@Validated
public class Seats {

    private static final String ACTIVE = " from seat where claim_id = ? and round = ? and left_at is null";

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Rounds rounds;
    private final Desks desks;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    Seats(JdbcClient jdbc, Claims claims, Rounds rounds, Desks desks, Notices notices, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.rounds = rounds;
        this.desks = desks;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The seats of the claim's present round: all of them for those who deal, but only the own one for whoever has one
     * too, and for everybody else.
     */
    @Transactional(readOnly = true)
    public List<Seat> of(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        boolean own = !member.may(Permission.PUBLISH) || has(member.person(), claim);
        return jdbc
                .sql("select s.person_id, p.name, s.given_by, s.given_at, f.away_until, p.disabled, m.role"
                        + " from seat s join person p on p.id = s.person_id"
                        + " left join membership m on m.person_id = p.id and m.desk_id = ?"
                        + " left join reviewer_profile f on f.person_id = p.id and f.desk_id = ?"
                        + " where s.claim_id = ? and s.round = ? and s.left_at is null order by p.name")
                .params(member.desk().value(), member.desk().value(), id.value(), claim.round())
                .query((row, n) -> seat(claim, row))
                .list()
                .stream()
                .filter(seat -> !own || seat.person().equals(member.person()))
                .toList();
    }

    /** How many seats are free; 0 for a claim that is not in review. */
    @Transactional(readOnly = true)
    public int free(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        if (claim.state() != ClaimState.IN_REVIEW) {
            return 0;
        }
        return rounds.of(member, claim)
                .map(round -> Math.max(0, round.policy().assessmentsNeeded() - count(claim)))
                .orElse(0);
    }

    /** Gives somebody a seat. @throws Problem REFUSED when none is free, or they have a conflict of interest */
    @Transactional
    public void give(Member member, ClaimId id, PersonId person) {
        member.require(Permission.PUBLISH);
        Member holder = desks.member(person, member.desk()).orElseThrow(() -> Problem.notFound("person"));
        seat(member, claims.get(member, id), holder);
        if (!holder.person().equals(member.person())) {
            notices.tell(member, id, NoticeKind.SEAT_GIVEN, List.of(person));
        }
    }

    /** Takes a free seat oneself; having one already is fine. */
    @Transactional
    public void take(Member member, ClaimId id) {
        member.require(Permission.ASSESS);
        Claim claim = claims.get(member, id);
        if (!has(member.person(), claim)) {
            seat(member, claim, member);
        }
    }

    /** Hands the own seat back; only before sealing. The draft is kept in case it is taken again. */
    @Transactional
    public void handBack(Member member, ClaimId id) {
        member.require(Permission.ASSESS);
        Claim claim = inReview(member, id);
        boolean sealed = jdbc.sql("select count(*) from assessment where claim_id = ? and round = ? and assessor_id = ?"
                                + " and sealed_at is not null and not set_aside")
                        .params(id.value(), claim.round(), member.person().value())
                        .query(Long.class)
                        .single()
                > 0;
        if (sealed) {
            throw Problem.refused("review.sealed");
        }
        leave(member, claim, member.person(), false);
    }

    /**
     * Takes somebody's seat back. What they may have sealed counts no more and stays closed for ever; whether they had
     * does not show.
     */
    @Transactional
    public void takeBack(Member member, ClaimId id, PersonId person) {
        member.require(Permission.PUBLISH);
        Claim claim = inReview(member, id);
        if (has(member.person(), claim) && !person.equals(member.person())) {
            // whoever assesses the claim themselves must not choose against whom they are measured
            throw Problem.refused("review.seat.assessorDeals");
        }
        emptied(member, claim, person);
        if (!person.equals(member.person())) {
            notices.tell(member, id, NoticeKind.SEAT_TAKEN_BACK, List.of(person));
        }
    }

    private void emptied(Member member, Claim claim, PersonId person) {
        leave(member, claim, person, true);
        jdbc.sql("update assessment set set_aside = true, version = version + 1 where claim_id = ? and round = ?"
                        + " and assessor_id = ? and sealed_at is not null")
                .params(claim.id().value(), claim.round(), person.value())
                .update();
    }

    /**
     * Frees the seats of somebody who was erased, in all claims under review. As with every taking back what they sealed
     * there is set aside: a seat that stayed theirs would tell that they had sealed. Whoever erases may sit on the same
     * claim; a person who wants to be forgotten does not have to wait for that.
     */
    void forget(Member member, PersonId person) {
        jdbc.sql("select distinct c.id from seat s join claim c on c.id = s.claim_id and c.round = s.round"
                        + " where s.person_id = ? and s.left_at is null and c.state = 'IN_REVIEW' order by c.id")
                .param(person.value())
                .query(UUID.class)
                .list()
                .forEach(id -> emptied(member, claims.get(member, new ClaimId(id)), person));
    }

    /** Declares that the member must not judge a claim, and why; the own seat is handed back with it. */
    @Transactional
    public void declareConflict(Member member, ClaimId id, @NotBlank @Size(max = 500) String reason) {
        member.require(Permission.ASSESS);
        Claim claim = claims.get(member, id);
        if (conflict(member.person(), id)) {
            return;
        }
        if (claim.state() == ClaimState.IN_REVIEW && has(member.person(), claim)) {
            handBack(member, id);
        }
        jdbc.sql("insert into conflict_of_interest (claim_id, person_id, reason, declared_at) values (?, ?, ?, ?)")
                .params(id.value(), member.person().value(), reason.strip(), now())
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "conflict.declared",
                "claim",
                id.value(),
                // the reason is about a person, and what is chained cannot be erased
                Map.of());
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

    private boolean takenBack(PersonId person, Claim claim) {
        return jdbc.sql("select count(*) from seat where claim_id = ? and round = ? and person_id = ? and taken_back")
                        .params(claim.id().value(), claim.round(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean conflict(PersonId person, ClaimId claim) {
        return jdbc.sql("select count(*) from conflict_of_interest where claim_id = ? and person_id = ?")
                        .params(claim.value(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void seat(Member member, Claim claim, Member holder) {
        holder.require(Permission.ASSESS);
        if (claim.state() != ClaimState.IN_REVIEW) {
            throw Problem.refused("review.notInReview");
        }
        // of two who reach for the last seat the second waits here and finds it taken
        ReviewRound round = rounds.locked(member, claim).orElseThrow(() -> Problem.refused("review.notInReview"));
        if (has(holder.person(), claim)) {
            throw Problem.refused("review.seat.already");
        }
        if (conflict(holder.person(), claim.id())) {
            throw Problem.refused("review.seat.conflict");
        }
        if (takenBack(holder.person(), claim)) {
            throw Problem.refused("review.seat.takenBack");
        }
        if (count(claim) >= round.policy().assessmentsNeeded()) {
            throw Problem.refused("review.seat.full");
        }
        UUID id = FreshId.next();
        jdbc.sql("insert into seat (id, claim_id, round, person_id, given_by, given_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        claim.id().value(),
                        claim.round(),
                        holder.person().value(),
                        member.person().value(),
                        now())
                .update();
        rounds.recount(claim);
        record(member, "seat.given", id);
    }

    private void leave(Member member, Claim claim, PersonId person, boolean takenBack) {
        UUID seat = jdbc.sql("select id" + ACTIVE + " and person_id = ?")
                .params(claim.id().value(), claim.round(), person.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Problem.refused("review.seat.none"));
        jdbc.sql("update seat set left_at = ?, taken_back = ? where id = ?")
                .params(now(), takenBack, seat)
                .update();
        rounds.recount(claim);
        record(member, "seat.left", seat);
    }

    /** The journal is open to everybody, and who assesses which claim is not: only the seat's own number stands there. */
    private void record(Member member, String action, UUID seat) {
        journal.record(member.desk().value(), null, action, "seat", seat, Map.of());
    }

    private Claim inReview(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        if (claim.state() != ClaimState.IN_REVIEW) {
            throw Problem.refused("review.notInReview");
        }
        return claim;
    }

    private int count(Claim claim) {
        return jdbc.sql("select count(*)" + ACTIVE)
                .params(claim.id().value(), claim.round())
                .query(Integer.class)
                .single();
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
