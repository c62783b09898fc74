package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What each desk says of how it works. Versions are never changed; a report names the one it was made under. */
@Service
@Validated
public class Methodologies {

    private static final String SELECT = "select number, summary, text, note, published_at from methodology ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Methodologies(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** All versions, the newest first; none when the desk wrote none yet. */
    @Transactional(readOnly = true)
    public List<Methodology> versions(Member member) {
        member.require(Permission.READ);
        return published(member.desk());
    }

    /** What anyone may read of a desk's method: all its versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Methodology> published(DeskId desk) {
        return jdbc.sql(SELECT + "where desk_id = ? order by number desc")
                .param(desk.value())
                .query((row, n) -> methodology(row))
                .list();
    }

    Optional<Methodology> newest(DeskId desk) {
        return jdbc.sql(SELECT + "where desk_id = ? order by number desc limit 1")
                .param(desk.value())
                .query((row, n) -> methodology(row))
                .optional();
    }

    /** @throws Problem STALE when somebody published another version since the one this was written on */
    @Transactional
    public Methodology publish(Member member, @Valid NewMethodology written) {
        member.require(Permission.METHOD);
        Optional<Methodology> before = newest(member.desk());
        int known = before.map(Methodology::number).orElse(0);
        if (known != written.after()) {
            throw Problem.stale("report.methodology.stale", known);
        }
        if (known > 0 && written.note().isBlank()) {
            throw Problem.invalid("note", "report.methodology.note");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Methodology next = new Methodology(
                known + 1,
                written.summary().strip(),
                written.text().strip(),
                written.note().strip(),
                now);
        // of two at the same moment the key lets one through
        jdbc.sql("insert into methodology (desk_id, number, summary, text, note, published_by, published_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        member.desk().value(),
                        next.number(),
                        next.summary(),
                        next.text(),
                        next.note(),
                        member.person().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "methodology.published",
                "desk",
                member.desk().value(),
                Map.of("number", next.number(), "note", next.note(), "sha256", CanonicalJson.sha256(next.text())));
        return next;
    }

    private static Methodology methodology(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Methodology(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
