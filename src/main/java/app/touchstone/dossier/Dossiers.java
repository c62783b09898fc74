package app.touchstone.dossier;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.job.Job;
import app.touchstone.job.Jobs;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers of a desk: what each gathers, when it is made, and every making of it. */
@Service
@Validated
public class Dossiers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT =
            "select id, choice, made_by, next_at, version from dossier where desk_id = ? and not discarded ";

    private final JdbcClient jdbc;
    private final DossierMaking making;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;

    Dossiers(JdbcClient jdbc, DossierMaking making, Jobs jobs, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.making = making;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /** The desk's dossiers, the newest first. */
    @Transactional(readOnly = true)
    public List<Dossier> all(Member member) {
        member.require(Permission.READ);
        return jdbc.sql(SELECT + "order by id desc")
                .param(member.desk().value())
                .query((row, n) -> dossier(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Dossier get(Member member, DossierId id) {
        member.require(Permission.READ);
        return find(member.desk(), id).orElseThrow(() -> Problem.notFound("dossier"));
    }

    @Transactional
    public Dossier add(Member member, @Valid DossierDetails details) {
        member.require(Permission.PUBLISH);
        DossierId id = DossierId.fresh();
        jdbc.sql("insert into dossier (id, desk_id, title, introduction, language, choice, rhythm, next_at, made_by,"
                        + " discarded, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, 1)")
                .params(Arrays.asList(
                        id.value(),
                        member.desk().value(),
                        details.title().strip(),
                        details.introduction().strip(),
                        details.language(),
                        JSON.writeValueAsString(details),
                        details.rhythm().name(),
                        next(details),
                        member.person().value()))
                .update();
        record(member, "dossier.added", id, details);
        return get(member, id);
    }

    @Transactional
    public Dossier change(Member member, DossierId id, long version, @Valid DossierDetails details) {
        member.require(Permission.PUBLISH);
        get(member, id);
        int changed = jdbc.sql("update dossier set title = ?, introduction = ?, language = ?, choice = ?, rhythm = ?,"
                        + " next_at = ?, version = version + 1 where id = ? and version = ?")
                .params(Arrays.asList(
                        details.title().strip(),
                        details.introduction().strip(),
                        details.language(),
                        JSON.writeValueAsString(details),
                        details.rhythm().name(),
                        next(details),
                        id.value(),
                        version))
                .update();
        if (changed == 0) {
            throw Problem.stale();
        }
        record(member, "dossier.changed", id, details);
        return get(member, id);
    }

    /** Puts a dossier away; what was made of it stays in the journal, and nothing more is made. */
    @Transactional
    public void remove(Member member, DossierId id) {
        member.require(Permission.PUBLISH);
        Dossier known = get(member, id);
        jdbc.sql("update dossier set discarded = true, next_at = null, version = version + 1 where id = ?")
                .param(id.value())
                .update();
        record(member, "dossier.removed", id, known.details());
    }

    /** Makes an issue in the background; whoever asked is told when it is there. */
    @Transactional
    public Job make(Member member, DossierId id) {
        member.require(Permission.READ);
        Dossier dossier = get(member, id);
        return jobs.start(
                member, "dossier", dossier.details().title(), progress -> making.make(member, dossier, progress));
    }

    /** What was made of a dossier, the newest first. */
    @Transactional(readOnly = true)
    public List<DossierIssue> issues(Member member, DossierId id) {
        get(member, id);
        return jdbc.sql(
                        "select id, number, claims, made_at from dossier_issue where dossier_id = ? order by number desc")
                .param(id.value())
                .query((row, n) -> new DossierIssue(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        files(row.getObject(1, UUID.class))))
                .list();
    }

    /** @throws Problem NOT_FOUND when there is no such issue or form */
    @Transactional(readOnly = true)
    public byte[] file(Member member, DossierId id, int number, DossierForm form) {
        get(member, id);
        return jdbc.sql("select f.bytes from dossier_file f join dossier_issue i on i.id = f.issue_id"
                        + " where i.dossier_id = ? and i.number = ? and f.form = ?")
                .params(id.value(), number, form.name())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> Problem.notFound("dossier"));
    }

    private List<DossierIssue.File> files(UUID issue) {
        return jdbc.sql("select form, media_type, sha256, size from dossier_file where issue_id = ? order by form")
                .param(issue)
                .query((row, n) -> new DossierIssue.File(
                        DossierForm.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    private Optional<Dossier> find(DeskId desk, DossierId id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(desk.value(), id.value())
                .query((row, n) -> dossier(row))
                .optional();
    }

    private @Nullable OffsetDateTime next(DossierDetails details) {
        Instant next = details.rhythm().after(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return next == null ? null : next.atOffset(ZoneOffset.UTC);
    }

    private void record(Member member, String action, DossierId id, DossierDetails details) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "dossier",
                id.value(),
                Map.of(
                        "title", details.title(),
                        "rhythm", details.rhythm().name(),
                        "choice", CanonicalJson.sha256(JSON.writeValueAsString(details))));
    }

    static Dossier dossier(ResultSet row) throws SQLException {
        OffsetDateTime next = row.getObject(4, OffsetDateTime.class);
        return new Dossier(
                new DossierId(row.getObject(1, UUID.class)),
                JSON.readValue(row.getString(2), DossierDetails.class),
                new PersonId(row.getObject(3, UUID.class)),
                next == null ? null : next.toInstant(),
                row.getLong(5));
    }
}
