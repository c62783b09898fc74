package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.evidence.EvidenceFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which conditions of the table hold for a claim and whoever wants to move it. */
@Component
class ClaimFacts {

    private final Appearances appearances;
    private final EvidenceFile evidence;
    private final AssessmentRepository assessments;
    private final VerdictScales scales;
    private final Rounds rounds;
    private final Seats seats;
    private final JdbcClient jdbc;

    ClaimFacts(
            Appearances appearances,
            EvidenceFile evidence,
            AssessmentRepository assessments,
            VerdictScales scales,
            Rounds rounds,
            Seats seats,
            JdbcClient jdbc) {
        this.appearances = appearances;
        this.evidence = evidence;
        this.assessments = assessments;
        this.scales = scales;
        this.rounds = rounds;
        this.seats = seats;
        this.jdbc = jdbc;
    }

    Set<Condition> holding(Member member, Claim claim) {
        Set<Condition> holding = EnumSet.noneOf(Condition.class);
        if (!appearances.of(member, claim.id()).isEmpty()) {
            holding.add(Condition.APPEARS_SOMEWHERE);
        }
        if (evidence.of(member, claim.id()).stream().anyMatch(piece -> !piece.withdrawn())) {
            holding.add(Condition.HAS_EVIDENCE);
        }
        rounds.of(member, claim).ifPresent(round -> {
            addSealed(member, claim, round, holding);
            addDecision(member, claim, round, holding);
        });
        return holding;
    }

    /** The assessments of the round that count, in no order that says anything. */
    List<AssessmentEntity> sealed(Claim claim) {
        return assessments.findByClaimIdAndRoundAndSealedAtIsNotNullAndSetAsideFalseOrderById(
                claim.id().value(), claim.round());
    }

    Consensus consensus(Member member, Claim claim) {
        List<AssessmentEntity> sealed = sealed(claim);
        return new Consensus(
                scales.get(member, new ScaleId(sealed.getFirst().scaleId)),
                sealed.stream().map(row -> row.assessment().details()).toList());
    }

    private void addSealed(Member member, Claim claim, ReviewRound round, Set<Condition> holding) {
        if (sealed(claim).size() >= round.policy().assessmentsNeeded()) {
            holding.add(Condition.ENOUGH_SEALED);
            boolean agree = consensus(member, claim).reached(round.policy().details());
            holding.add(agree ? Condition.ALL_AGREE : Condition.THEY_DIFFER);
        }
    }

    private void addDecision(Member member, Claim claim, ReviewRound round, Set<Condition> holding) {
        UUID id = claim.id().value();
        PolicyDetails policy = round.policy().details();
        if (member.may(policy.adjudicators().permission())) {
            holding.add(Condition.MAY_ADJUDICATE);
        }
        if (!seats.everAssessed(member.person(), claim.id())) {
            holding.add(Condition.NOT_AN_ASSESSOR);
        }
        if (any("adjudication where claim_id = ? and round = ? and decided_at is not null", id, claim.round())) {
            holding.add(Condition.DECIDED);
        }
        if (any("verdict where claim_id = ? and round = ?", id, claim.round())) {
            holding.add(Condition.HAS_VERDICT);
        }
        if (!policy.approvalNeeded()
                || any(
                        "approval where claim_id = ? and round = ? and claim_version = ? and given_by <> ?",
                        id,
                        claim.round(),
                        claim.version(),
                        member.person().value())) {
            holding.add(Condition.APPROVED);
        }
    }

    private boolean any(String from, Object... parameters) {
        return jdbc.sql("select count(*) from " + from)
                        .params(parameters)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
