package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.capture.CaptureDiffers;
import app.touchstone.capture.CaptureId;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Evidence whose source says something else than it did: flagged until somebody says what that means for the claim. */
@Service
@Validated
public class EvidenceFlags {

    private record Cited(UUID evidence, UUID claim, int number) {}

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceFlags(JdbcClient jdbc, Claims claims, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** All flags on a claim's evidence, settled ones too, the newest first. */
    @Transactional(readOnly = true)
    public List<EvidenceFlag> of(Member member, ClaimId claim) {
        claims.get(member, claim);
        return jdbc.sql(
                        "select f.evidence_id, e.number, e.capture_id, f.capture_id, f.raised_at, f.settled_at, f.reason"
                                + " from evidence_flag f join evidence e on e.id = f.evidence_id where e.claim_id = ?"
                                + " order by f.capture_id desc, e.number")
                .param(claim.value())
                .query((row, n) -> {
                    UUID cited = row.getObject(3, UUID.class);
                    OffsetDateTime settled = row.getObject(6, OffsetDateTime.class);
                    return new EvidenceFlag(
                            new EvidenceId(row.getObject(1, UUID.class)),
                            row.getInt(2),
                            cited == null ? null : new CaptureId(cited),
                            new CaptureId(row.getObject(4, UUID.class)),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            settled == null ? null : settled.toInstant(),
                            row.getString(7));
                })
                .list();
    }

    /**
     * Says what it means that a source says something else now, and takes the flags off that piece of evidence. The
     * evidence stays as it is: what is in review or published is not changed behind anybody's back.
     *
     * @throws Problem REFUSED when nothing is flagged there
     */
    @Transactional
    public void settle(Member member, ClaimId claim, EvidenceId id, @NotBlank @Size(max = 500) String reason) {
        member.require(Permission.WRITE);
        claims.get(member, claim);
        int settled = jdbc.sql("update evidence_flag set settled_by = ?, settled_at = ?, reason = ?"
                        + " where settled_at is null and evidence_id in"
                        + " (select e.id from evidence e where e.id = ? and e.claim_id = ?)")
                .params(member.person().value(), now(), reason.strip(), id.value(), claim.value())
                .update();
        if (settled == 0) {
            throw Problem.refused("evidence.flag.none");
        }
        record(member, "evidence.flagSettled", claim.value(), Map.of("evidence", id.toString(), "reason", reason));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void flag(CaptureDiffers differs) {
        if (differs.earlier().isEmpty()) {
            return;
        }
        List<Cited> cited = jdbc.sql("select id, claim_id, number from evidence"
                        + " where not withdrawn and capture_id in (:captures) order by claim_id, number")
                .param(
                        "captures",
                        differs.earlier().stream().map(CaptureId::value).toList())
                .query((row, n) -> new Cited(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)))
                .list();
        Set<UUID> told = new LinkedHashSet<>();
        for (Cited one : cited) {
            jdbc.sql("insert into evidence_flag (evidence_id, capture_id, raised_at, reason) values (?, ?, ?, '')")
                    .params(one.evidence, differs.after().id().value(), now())
                    .update();
            record(
                    differs.by(),
                    "evidence.flagged",
                    one.claim,
                    Map.of(
                            "evidence", one.evidence.toString(),
                            "number", one.number,
                            "capture", differs.after().id().toString(),
                            "address", differs.after().address()));
            told.add(one.claim);
        }
        told.forEach(claim -> events.publishEvent(new EvidenceFlagged(differs.by(), new ClaimId(claim))));
    }

    private void record(Member member, String action, UUID claim, Map<String, ?> content) {
        journal.record(member.desk().value(), member.person().value(), action, "claim", claim, content);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
