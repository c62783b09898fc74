package app.touchstone.report;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed under reports that are out. A flag stays until an editor says what follows from it, or a new edition goes
 * out; the report itself is never changed by it.
 */
@Service
public class ReportFlags {

    private static final int LONGEST = 1000;
    private static final String SELECT = "select f.id, f.claim_id, c.number, c.wording, f.kind, f.subject, f.edition,"
            + " f.raised_at from report_flag f join claim c on c.id = f.claim_id where f.dealt_at is null"
            + " and f.desk_id = ? ";

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    ReportFlags(JdbcClient jdbc, Claims claims, Notices notices, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** What nobody has answered yet on one claim's report, oldest first. */
    @Transactional(readOnly = true)
    public List<ReportFlag> of(Member member, ClaimId claim) {
        claims.get(member, claim);
        return jdbc.sql(SELECT + "and f.claim_id = ? order by f.raised_at, f.id")
                .params(member.desk().value(), claim.value())
                .query((row, n) -> flag(row))
                .list();
    }

    /** The same of all the desk's reports. */
    @Transactional(readOnly = true)
    public List<ReportFlag> all(Member member) {
        member.require(Permission.READ);
        return jdbc.sql(SELECT + "order by f.raised_at, f.id")
                .param(member.desk().value())
                .query((row, n) -> flag(row))
                .list();
    }

    /** @param outcome what follows from the change, such as that the verdict holds all the same; kept in the journal */
    @Transactional
    public void deal(Member member, UUID id, String outcome) {
        member.require(Permission.PUBLISH);
        String said = outcome.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Problem.invalid("outcome", "report.flag.outcome", LONGEST);
        }
        ReportFlag flag = jdbc.sql(SELECT + "and f.id = ?")
                .params(member.desk().value(), id)
                .query((row, n) -> flag(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("report"));
        close(member, flag, said);
    }

    /** A new edition answers whatever was open. */
    void answeredBy(Member member, ClaimId claim, int edition) {
        of(member, claim).forEach(flag -> close(member, flag, "edition " + edition));
    }

    /** Flags the report on a claim, unless the same is flagged already; nothing happens to a claim without a report. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raise(Member by, ClaimId claim, FlagKind kind, String subject) {
        String kept = subject.length() > 300 ? subject.substring(0, 299) + "…" : subject;
        Optional<Out> out = newest(by, claim);
        if (out.isEmpty() || known(claim, kind, kept)) {
            return;
        }
        UUID id = FreshId.next();
        jdbc.sql("insert into report_flag (id, desk_id, claim_id, kind, subject, edition, raised_at, outcome)"
                        + " values (?, ?, ?, ?, ?, ?, ?, '')")
                .params(id, by.desk().value(), claim.value(), kind.name(), kept, out.get().edition, now())
                .update();
        journal.record(
                by.desk().value(),
                by.person().value(),
                "report.flagged",
                "claim",
                claim.value(),
                Map.of("flag", id.toString(), "kind", kind.name(), "edition", out.get().edition));
        notices.tell(by.desk(), claim, NoticeKind.REPORT_TOUCHED, out.get().owners);
    }

    private record Out(int edition, Set<PersonId> owners) {}

    /** The newest edition with those who answer for it: who published it, and who wrote the claim. */
    private Optional<Out> newest(Member by, ClaimId claim) {
        return jdbc.sql("select e.number, e.published_by, c.made_by from edition e join report r on r.id = e.report_id"
                        + " join claim c on c.id = r.claim_id where r.desk_id = ? and r.claim_id = ?"
                        + " order by e.number desc limit 1")
                .params(by.desk().value(), claim.value())
                .query((row, n) -> {
                    Set<PersonId> owners = new LinkedHashSet<>();
                    owners.add(new PersonId(row.getObject(2, UUID.class)));
                    owners.add(new PersonId(row.getObject(3, UUID.class)));
                    return new Out(row.getInt(1), owners);
                })
                .optional();
    }

    private boolean known(ClaimId claim, FlagKind kind, String subject) {
        return jdbc.sql("select count(*) from report_flag where claim_id = ? and kind = ? and subject = ?"
                                + " and dealt_at is null")
                        .params(claim.value(), kind.name(), subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void close(Member member, ReportFlag flag, String outcome) {
        jdbc.sql("update report_flag set dealt_at = ?, dealt_by = ?, outcome = ? where id = ? and dealt_at is null")
                .params(now(), member.person().value(), outcome, flag.id())
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "report.flagDealt",
                "claim",
                flag.claim().value(),
                Map.of("flag", flag.id().toString(), "kind", flag.kind().name(), "outcome", outcome));
    }

    private static ReportFlag flag(ResultSet row) throws SQLException {
        return new ReportFlag(
                row.getObject(1, UUID.class),
                new ClaimId(row.getObject(2, UUID.class)),
                row.getLong(3),
                row.getString(4),
                FlagKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
