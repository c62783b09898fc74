package app.touchstone.review;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private final SeatRows rows;
    private final Claims claims;
    private final Rounds rounds;
    private final Desks desks;
    private final Notices notices;
    private final Journal journal;

    Seats(SeatRows rows, Claims claims, Rounds rounds, Desks desks, Notices notices, Journal journal) {
        this.rows = rows;
        this.claims = claims;
        this.rounds = rounds;
        this.desks = desks;
        this.notices = notices;
        this.journal = journal;
    }

    /**
     * The seats of the claim's present round: all of them for those who deal, but only the own one for whoever has one
     * too, and for everybody else.
     */
    @Transactional(readOnly = true)
    public List<Seat> of(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        boolean own = !member.may(Permission.PUBLISH) || has(member.person(), claim);
        return rows.of(member, claim).stream()
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
                .map(round -> Math.max(0, round.policy().assessmentsNeeded() - rows.count(claim)))
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
        if (rows.sealed(claim, member.person())) {
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

    /**
     * Gives somebody's seat to somebody else in one go, for who is away or has left; when it cannot be given, it is not
     * taken back either.
     */
    @Transactional
    public void reassign(Member member, ClaimId id, PersonId from, PersonId to) {
        takeBack(member, id, from);
        give(member, id, to);
    }

    /** Hands all of one's own seats back that one has not sealed on. @return how many */
    @Transactional
    public int handBackAll(Member member) {
        member.require(Permission.ASSESS);
        List<Claim> mine = rows.inReview(member, member.person()).stream()
                .map(id -> claims.get(member, id))
                .filter(claim -> !rows.sealed(claim, member.person()))
                .toList();
        mine.forEach(claim -> leave(member, claim, member.person(), false));
        return mine.size();
    }

    /** How many open seats one has that one has not sealed on. */
    @Transactional(readOnly = true)
    public int unsealed(Member member) {
        return (int) rows.inReview(member, member.person()).stream()
                .map(id -> claims.get(member, id))
                .filter(claim -> !rows.sealed(claim, member.person()))
                .count();
    }

    private void emptied(Member member, Claim claim, PersonId person) {
        leave(member, claim, person, true);
        rows.setAside(claim, person);
    }

    /**
     * Frees the seats of somebody who was erased, in all claims under review. As with every taking back what they sealed
     * there is set aside: a seat that stayed theirs would tell that they had sealed. Whoever erases may sit on the same
     * claim; a person who wants to be forgotten does not have to wait for that.
     */
    void forget(Member member, PersonId person) {
        rows.inReview(member, person).forEach(id -> emptied(member, claims.get(member, id), person));
    }

    /** Declares that the member must not judge a claim, and why; the own seat is handed back with it. */
    @Transactional
    public void declareConflict(Member member, ClaimId id, @NotBlank @Size(max = 500) String reason) {
        member.require(Permission.ASSESS);
        Claim claim = claims.get(member, id);
        if (rows.conflict(member.person(), id)) {
            return;
        }
        if (claim.state() == ClaimState.IN_REVIEW && has(member.person(), claim)) {
            handBack(member, id);
        }
        rows.addConflict(claim, member.person(), reason.strip());
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
        return rows.has(person, claim);
    }

    /** Whether somebody ever had to do with judging a claim: had a seat when it was opened, or wrote on it. */
    boolean everAssessed(PersonId person, ClaimId claim) {
        return rows.everAssessed(person, claim);
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
        if (rows.conflict(holder.person(), claim.id())) {
            throw Problem.refused("review.seat.conflict");
        }
        if (rows.takenBack(holder.person(), claim)) {
            throw Problem.refused("review.seat.takenBack");
        }
        if (rows.count(claim) >= round.policy().assessmentsNeeded()) {
            throw Problem.refused("review.seat.full");
        }
        UUID id = rows.add(member, claim, holder.person());
        rounds.recount(claim);
        record(member, "seat.given", id);
    }

    private void leave(Member member, Claim claim, PersonId person, boolean takenBack) {
        UUID seat = rows.leave(claim, person, takenBack).orElseThrow(() -> Problem.refused("review.seat.none"));
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
}
