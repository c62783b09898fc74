package app.touchstone.report;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.journal.Journal;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is being written for a report until it goes out. */
@Component
class ReportDesk {

    private final JdbcClient jdbc;
    private final Journal journal;

    ReportDesk(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    ReportNotes of(ClaimId claim) {
        return jdbc.sql("select right_of_reply, interests, language, version from report_notes where claim_id = ?")
                .param(claim.value())
                .query((row, n) ->
                        new ReportNotes(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .optional()
                .orElse(ReportNotes.NONE);
    }

    ReportNotes write(Member member, ClaimId claim, ReportNotes written) {
        int changed = written.version() == 0
                ? insert(claim, written)
                : jdbc.sql(
                                "update report_notes set right_of_reply = ?, interests = ?, language = ?, version = version + 1"
                                        + " where claim_id = ? and version = ?")
                        .params(
                                written.rightOfReply().strip(),
                                written.interests().strip(),
                                written.language(),
                                claim.value(),
                                written.version())
                        .update();
        if (changed == 0) {
            throw Problem.stale();
        }
        journal.record(
                member.desk().value(),
                member.person().value(),
                "report.noted",
                "claim",
                claim.value(),
                Map.of(
                        "rightOfReply", written.rightOfReply().strip(),
                        "interests", written.interests().strip(),
                        "language", written.language()));
        return of(claim);
    }

    private int insert(ClaimId claim, ReportNotes written) {
        return jdbc.sql("insert into report_notes (claim_id, right_of_reply, interests, language, version)"
                        + " select id, ?, ?, ?, 1 from claim where id = ?"
                        + " and not exists (select 1 from report_notes where claim_id = ?)")
                .params(
                        written.rightOfReply().strip(),
                        written.interests().strip(),
                        written.language(),
                        claim.value(),
                        claim.value())
                .update();
    }
}
