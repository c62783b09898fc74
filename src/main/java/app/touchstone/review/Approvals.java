package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second editor's yes before something goes out, where the policy asks for one. It counts until the claim moves. */
@Service
public class Approvals {

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Claims claims, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the claim as it stands has been approved. */
    @Transactional(readOnly = true)
    public boolean given(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        return jdbc.sql("select count(*) from approval where claim_id = ? and round = ? and claim_version = ?")
                        .params(id.value(), claim.round(), claim.version())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Approves what is about to go out; whoever approves cannot publish it too. */
    @Transactional
    public void give(Member member, ClaimId id, long version) {
        member.require(Permission.PUBLISH);
        Claim claim = claims.get(member, id);
        Problem.unlessCurrent(version, claim.version());
        if (claim.state() != ClaimState.SETTLED && claim.state() != ClaimState.UNDER_CORRECTION) {
            throw Problem.refused("review.approval.notNow");
        }
        if (given(member, id)) {
            return;
        }
        jdbc.sql("insert into approval (claim_id, round, claim_version, given_by, given_at) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        claim.round(),
                        claim.version(),
                        member.person().value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "publication.approved",
                "claim",
                id.value(),
                Map.of("round", claim.round()));
    }
}
