package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves claims through their life, by the one table of transitions. */
@Service
public class Reviews {

    private final Claims claims;
    private final ClaimFacts facts;
    private final Rounds rounds;
    private final Notices notices;
    private final Journal journal;

    Reviews(Claims claims, ClaimFacts facts, Rounds rounds, Notices notices, Journal journal) {
        this.claims = claims;
        this.facts = facts;
        this.rounds = rounds;
        this.notices = notices;
        this.journal = journal;
    }

    /**
     * One way onward from where a claim stands.
     *
     * @param missing the first condition that does not hold yet
     */
    public record Step(Transition transition, Optional<Condition> missing) {
        public boolean possible() {
            return missing.isEmpty();
        }
    }

    /**
     * The moves this member could ask for now, with what each still lacks. A reason is asked for when it is made, so
     * it never counts as lacking here.
     */
    @Transactional(readOnly = true)
    public List<Step> steps(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        Set<Condition> holding = facts.holding(member, claim);
        holding.add(Condition.REASON_GIVEN);
        return Transition.leaving(claim.state()).stream()
                .filter(row -> !row.automatic() && member.may(row.permission()))
                .map(row -> new Step(row, row.missing(holding)))
                .toList();
    }

    /**
     * Asks for a move.
     *
     * @param version the claim's version that was read
     * @param reason why; needed by some moves, empty otherwise
     * @param seen conditions the caller has established beyond what this room can see (the publication gate)
     * @throws Problem REFUSED naming the condition that failed, or that there is no such move
     */
    @Transactional
    public Claim move(Member member, ClaimId id, long version, ClaimState to, String reason, Set<Condition> seen) {
        Claim claim = claims.get(member, id);
        Problem.unlessCurrent(version, claim.version());
        Transition row = Transition.between(claim.state(), to)
                .filter(found -> !found.automatic())
                .orElseThrow(() -> Problem.refused("review.move.none", claim.state(), to));
        Set<Condition> holding = facts.holding(member, claim);
        holding.addAll(seen);
        if (!reason.isBlank()) {
            holding.add(Condition.REASON_GIVEN);
        }
        return carryOut(member, claim, row, reason, holding);
    }

    /** Makes the moves that follow by themselves, for as long as one does. */
    Claim follow(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        Set<Condition> holding = facts.holding(member, claim);
        Optional<Transition> next = Transition.leaving(claim.state()).stream()
                .filter(row -> row.automatic() && row.missing(holding).isEmpty())
                .findFirst();
        if (next.isEmpty()) {
            return claim;
        }
        carryOut(member, claim, next.get(), "", holding);
        return follow(member, id);
    }

    private Claim carryOut(Member member, Claim claim, Transition row, String reason, Set<Condition> holding) {
        member.require(row.permission());
        row.missing(holding).ifPresent(condition -> {
            throw Problem.refused("review.condition." + condition.name());
        });
        int round = claim.round();
        Optional<ReviewRound> under = rounds.of(member, claim);
        if (row == Transition.CALLED_BACK) {
            rounds.callBack(claim);
        }
        Claim moved = claims.moved(member, claim.id(), claim.version(), row.to(), row.newRound());
        if (row == Transition.SENT_TO_REVIEW) {
            rounds.begin(member, moved);
        }
        journal.record(
                member.desk().value(),
                // what follows by itself follows from the last seal, and whose that was is not told
                row.automatic() ? null : member.person().value(),
                "claim.moved",
                "claim",
                claim.id().value(),
                Map.of(
                        "transition", row.name(),
                        "from", row.from().name(),
                        "to", row.to().name(),
                        "reason", reason.strip(),
                        "round", moved.round()));
        notices.tell(member, moved, row, under.orElse(null), round);
        return moved;
    }
}
