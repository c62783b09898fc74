package app.touchstone.report;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.journal.Journal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is being written for a report until it goes out. */
@Component
class ReportDesk {

    private static final String COLUMNS =
            "right_of_reply, interests, language, asked_on, asked_way, asked_by," + " answered_on, answer, not_asked";

    private final JdbcClient jdbc;
    private final Journal journal;

    ReportDesk(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    ReportNotes of(ClaimId claim) {
        return jdbc.sql(
                        "select right_of_reply, interests, language, version, asked_on, asked_way, asked_by, answered_on,"
                                + " answer, not_asked from report_notes where claim_id = ?")
                .param(claim.value())
                .query((row, n) -> new ReportNotes(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        new RightOfReply(
                                row.getObject(5, LocalDate.class),
                                row.getString(6) == null ? null : ReplyWay.valueOf(row.getString(6)),
                                row.getString(7),
                                row.getObject(8, LocalDate.class),
                                row.getString(9),
                                row.getString(10))))
                .optional()
                .orElse(ReportNotes.NONE);
    }

    ReportNotes write(Member member, ClaimId claim, ReportNotes written) {
        RightOfReply reply = written.reply();
        reply.check();
        int changed = written.version() == 0
                ? jdbc.sql("insert into report_notes (" + COLUMNS + ", claim_id, version)"
                                + " select cast(:text as text), cast(:interests as text), cast(:language as varchar(35)),"
                                + " cast(:askedOn as date), cast(:way as varchar(20)), cast(:askedBy as varchar(200)),"
                                + " cast(:answeredOn as date), cast(:answer as text), cast(:whyNot as text), id, 1"
                                + " from claim where id = :claim"
                                + " and not exists (select 1 from report_notes where claim_id = :claim)")
                        .params(values(claim, written))
                        .update()
                : jdbc.sql(
                                "update report_notes set right_of_reply = :text, interests = :interests, language = :language,"
                                        + " asked_on = :askedOn, asked_way = :way, asked_by = :askedBy,"
                                        + " answered_on = :answeredOn, answer = :answer, not_asked = :whyNot,"
                                        + " version = version + 1 where claim_id = :claim and version = :version")
                        .params(values(claim, written))
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
                        "reply", onRecord(reply),
                        "interests", written.interests().strip(),
                        "language", written.language()));
        return of(claim);
    }

    /** What the journal keeps for ever does not say who asked: people may ask to be forgotten. */
    private static Map<String, String> onRecord(RightOfReply reply) {
        return Map.of(
                "askedOn", String.valueOf(reply.askedOn()),
                "way", String.valueOf(reply.way()),
                "answeredOn", String.valueOf(reply.answeredOn()),
                "answer", reply.answer(),
                "whyNot", reply.whyNot());
    }

    private static Map<String, Object> values(ClaimId claim, ReportNotes written) {
        RightOfReply reply = written.reply();
        Map<String, Object> values = new HashMap<>();
        values.put("claim", claim.value());
        values.put("version", written.version());
        values.put("text", written.rightOfReply().strip());
        values.put("interests", written.interests().strip());
        values.put("language", written.language());
        values.put("askedOn", reply.askedOn());
        values.put("way", reply.way() == null ? null : reply.way().name());
        values.put("askedBy", reply.askedBy());
        values.put("answeredOn", reply.answeredOn());
        values.put("answer", reply.answer());
        values.put("whyNot", reply.whyNot());
        return values;
    }
}
