package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settled outcomes, one for each round of a claim. */
@Service
public class Verdicts {

    private final JdbcClient jdbc;
    private final AssessmentRepository assessments;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, AssessmentRepository assessments, Claims claims, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /** The verdict of a claim's present round. */
    @Transactional(readOnly = true)
    public Optional<Verdict> of(Member member, ClaimId id) {
        member.require(Permission.READ);
        Claim claim = claims.get(member, id);
        int sealed = assessments
                .findByClaimIdAndRoundAndSealedAtIsNotNullOrderById(id.value(), claim.round())
                .size();
        return jdbc.sql("select assessment_id, way, settled_at from verdict where claim_id = ? and round = ?")
                .params(id.value(), claim.round())
                .query((row, n) -> new Verdict(
                        assessments
                                .findById(row.getObject(1, UUID.class))
                                .orElseThrow()
                                .assessment(),
                        sealed,
                        Verdict.Way.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    void settle(Member member, Claim claim, Assessment taken) {
        int sealed = assessments
                .findByClaimIdAndRoundAndSealedAtIsNotNullOrderById(claim.id().value(), claim.round())
                .size();
        Verdict.Way way = sealed == 1 ? Verdict.Way.SINGLE : Verdict.Way.AGREEMENT;
        jdbc.sql("insert into verdict (claim_id, round, assessment_id, way, settled_at) values (?, ?, ?, ?, ?)")
                .params(
                        claim.id().value(),
                        claim.round(),
                        taken.id().value(),
                        way.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "verdict.settled",
                "claim",
                claim.id().value(),
                Map.of(
                        "round", claim.round(),
                        "rating", String.valueOf(taken.details().rating()),
                        "way", way.name(),
                        "assessments", sealed));
    }
}
