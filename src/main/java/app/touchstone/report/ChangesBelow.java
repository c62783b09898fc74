package app.touchstone.report;

import app.touchstone.account.Member;
import app.touchstone.capture.CaptureDiffers;
import app.touchstone.capture.CaptureId;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodebookChanged;
import app.touchstone.evidence.EvidenceChanged;
import app.touchstone.evidence.SourceChanged;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears what changes in the rooms below and flags the reports that stand on it, in the transaction of the change. */
@Component
class ChangesBelow {

    private final JdbcClient jdbc;
    private final ReportFlags flags;

    ChangesBelow(JdbcClient jdbc, ReportFlags flags) {
        this.jdbc = jdbc;
        this.flags = flags;
    }

    @EventListener
    void codebook(CodebookChanged changed) {
        record Touched(UUID claim, String label) {}
        jdbc.sql("select distinct f.claim_id, o.label from verdict_framing f join report r on r.claim_id = f.claim_id"
                        + " join code o on o.id = f.code_id join codebook b on b.id = o.codebook_id"
                        + " left join code n on n.codebook_id = :fresh and n.code_key = o.code_key"
                        + " where r.desk_id = :desk and b.codebook_key = :key and b.id <> :fresh"
                        + " and (n.id is null or n.label <> o.label or n.definition <> o.definition)")
                .param("fresh", changed.version().value())
                .param("desk", changed.by().desk().value())
                .param("key", changed.key())
                .query((row, n) -> new Touched(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(one -> flags.raise(changed.by(), new ClaimId(one.claim), FlagKind.CODEBOOK, one.label));
    }

    @EventListener
    void source(SourceChanged changed) {
        citing(changed.by(), changed.source().value())
                .forEach(claim -> flags.raise(changed.by(), claim, FlagKind.SOURCE, changed.name()));
    }

    @EventListener
    void evidence(EvidenceChanged changed) {
        flags.raise(changed.by(), changed.claim(), FlagKind.EVIDENCE, "E" + changed.number());
    }

    @EventListener
    void capture(CaptureDiffers differs) {
        if (differs.earlier().isEmpty()) {
            return;
        }
        jdbc.sql("select distinct e.claim_id from evidence e join report r on r.claim_id = e.claim_id"
                        + " where r.desk_id = :desk and not e.withdrawn and e.capture_id in (:captures)")
                .param("desk", differs.by().desk().value())
                .param(
                        "captures",
                        differs.earlier().stream().map(CaptureId::value).toList())
                .query(UUID.class)
                .list()
                .forEach(claim -> flags.raise(
                        differs.by(),
                        new ClaimId(claim),
                        FlagKind.CAPTURE,
                        differs.after().address()));
    }

    private List<ClaimId> citing(Member by, UUID source) {
        return jdbc
                .sql("select distinct e.claim_id from evidence e join report r on r.claim_id = e.claim_id"
                        + " where r.desk_id = ? and e.source_id = ? and not e.withdrawn")
                .params(by.desk().value(), source)
                .query(UUID.class)
                .list()
                .stream()
                .map(ClaimId::new)
                .toList();
    }
}
