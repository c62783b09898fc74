package app.touchstone.report;

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
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items of the gate that an editor lets pass on one claim. The reason goes into the report, so nobody does it silently. */
@Service
public class GateWaivers {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    GateWaivers(JdbcClient jdbc, Claims claims, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Lets an item pass; a second reason replaces the first.
     *
     * @throws Problem REFUSED for an item without which there is nothing to publish
     */
    @Transactional
    public void waive(Member member, ClaimId id, GateItem item, String reason) {
        requireOpen(member, id);
        if (!item.mayBeWaived()) {
            throw Problem.refused("report.gate.never." + item.name());
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Problem.invalid("reason", "report.gate.waiveReason", LONGEST);
        }
        forget(id, item);
        jdbc.sql("insert into gate_waiver (claim_id, item, reason, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        item.name(),
                        why,
                        member.person().value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        record(member, id, "gate.waived", Map.of("item", item.name(), "reason", why));
    }

    /** Asks for the item again; nothing happens to one that was not let pass. */
    @Transactional
    public void restore(Member member, ClaimId id, GateItem item) {
        requireOpen(member, id);
        if (forget(id, item) > 0) {
            record(member, id, "gate.restored", Map.of("item", item.name()));
        }
    }

    /** The reasons by item. */
    Map<GateItem, String> of(ClaimId claim) {
        Map<GateItem, String> waived = new EnumMap<>(GateItem.class);
        jdbc.sql("select item, reason from gate_waiver where claim_id = ?")
                .param(claim.value())
                .query((row, n) -> Map.entry(GateItem.valueOf(row.getString(1)), row.getString(2)))
                .list()
                .forEach(one -> waived.put(one.getKey(), one.getValue()));
        return waived;
    }

    private void requireOpen(Member member, ClaimId id) {
        member.require(Permission.PUBLISH);
        Claim claim = claims.get(member, id);
        if (claim.state() == ClaimState.PUBLISHED || claim.state() == ClaimState.RETRACTED) {
            throw Problem.refused("report.notesFixed");
        }
    }

    private int forget(ClaimId id, GateItem item) {
        return jdbc.sql("delete from gate_waiver where claim_id = ? and item = ?")
                .params(id.value(), item.name())
                .update();
    }

    private void record(Member member, ClaimId id, String action, Map<String, String> content) {
        journal.record(member.desk().value(), member.person().value(), action, "claim", id.value(), content);
    }
}
