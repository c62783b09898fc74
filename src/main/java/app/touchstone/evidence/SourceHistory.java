package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.FreshId;
import app.touchstone.claim.ClaimId;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What a desk knows of a source from working with it: where it was used, and what people think of its reliability. */
@Service
@Validated
public class SourceHistory {

    private final JdbcClient jdbc;
    private final Sources sources;
    private final Journal journal;
    private final Clock clock;

    SourceHistory(JdbcClient jdbc, Sources sources, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every piece of evidence that cites the source, by claim, what was withdrawn too. */
    @Transactional(readOnly = true)
    public List<SourceUse> uses(Member member, SourceId id) {
        sources.get(member, id);
        return jdbc.sql("select c.id, c.number, c.wording, e.id, e.number, e.stance, e.accessed_on, e.withdrawn"
                        + " from evidence e join claim c on c.id = e.claim_id"
                        + " where e.source_id = ? and c.desk_id = ? order by c.number, e.number")
                .params(id.value(), member.desk().value())
                .query((row, n) -> new SourceUse(
                        new ClaimId(row.getObject(1, UUID.class)),
                        row.getLong(2),
                        row.getString(3),
                        new EvidenceId(row.getObject(4, UUID.class)),
                        row.getInt(5),
                        Stance.valueOf(row.getString(6)),
                        row.getObject(7, LocalDate.class),
                        row.getBoolean(8)))
                .list();
    }

    /** What was thought of its reliability, the newest first. */
    @Transactional(readOnly = true)
    public List<SourceNote> notes(Member member, SourceId id) {
        sources.get(member, id);
        return jdbc.sql("select reliability, reason, made_by, made_at from source_note where source_id = ?"
                        + " order by source_id desc, id desc")
                .param(id.value())
                .query((row, n) -> new SourceNote(
                        Reliability.valueOf(row.getString(1)),
                        row.getString(2),
                        new PersonId(row.getObject(3, UUID.class)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Adds what the member thinks of the source's reliability; what was thought before stays. */
    @Transactional
    public List<SourceNote> judge(
            Member member, SourceId id, Reliability reliability, @NotBlank @Size(max = 5000) String reason) {
        member.require(Permission.WRITE);
        sources.get(member, id);
        jdbc.sql("insert into source_note (id, source_id, reliability, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        FreshId.next(),
                        id.value(),
                        reliability.name(),
                        reason.strip(),
                        member.person().value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "source.judged",
                "source",
                id.value(),
                Map.of("reliability", reliability.name(), "reason", reason.strip()));
        return notes(member, id);
    }
}
