package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.journal.CanonicalJson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where editions are kept. There is no way to change one here, because none may be. */
@Component
class EditionShelf {

    private static final String HEAD =
            "select r.claim_id, r.slug, e.number, e.title, e.rating_label, e.correction_kind,"
                    + " e.correction_reason, e.published_at from edition e join report r on r.id = e.report_id ";

    private final JdbcClient jdbc;
    private final PublicShelf readers;

    EditionShelf(JdbcClient jdbc, PublicShelf readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    Optional<Report> report(ClaimId claim) {
        return jdbc.sql("select id, slug from report where claim_id = ?")
                .param(claim.value())
                .query((row, n) -> new Report(new ReportId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    boolean taken(DeskId desk, String slug) {
        return ReservedWords.ALL.contains(slug) || reported(desk, slug);
    }

    private boolean reported(DeskId desk, String slug) {
        return jdbc.sql("select count(*) from report where desk_id = ? and slug = ?")
                        .params(desk.value(), slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    ReportId open(DeskId desk, ClaimId claim, String slug) {
        ReportId id = ReportId.fresh();
        jdbc.sql("insert into report (id, desk_id, claim_id, slug) values (?, ?, ?, ?)")
                .params(id.value(), desk.value(), claim.value(), slug)
                .update();
        return id;
    }

    /** Puts an edition on the shelf, where readers find it too, and gives its hash. */
    String put(Member member, ReportId report, ReportContent content, @Nullable Correcting correcting) {
        String stored = StoredContent.write(content);
        String sha256 = CanonicalJson.sha256(stored);
        jdbc.sql("insert into edition (report_id, number, content, sha256, title, rating_label, correction_kind,"
                        + " correction_reason, published_by, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        report.value(),
                        content.edition(),
                        stored,
                        sha256,
                        content.title(),
                        content.verdict().rating().label(),
                        correcting == null ? null : correcting.kind().name(),
                        correcting == null ? "" : correcting.reason().strip(),
                        member.person().value(),
                        content.publishedAt().atOffset(ZoneOffset.UTC)))
                .update();
        readers.show(member.desk(), report, content, sha256, correcting);
        return sha256;
    }

    /** @param number null for the newest */
    Optional<Edition> edition(DeskId desk, String deskSlug, String slug, @Nullable Integer number) {
        String which = number == null
                ? "e.number = (select max(o.number) from edition o where o.report_id = r.id)"
                : "e.number = " + number.intValue();
        return jdbc.sql("select r.claim_id, e.content, e.sha256 from edition e join report r on r.id = e.report_id"
                        + " where r.desk_id = ? and r.slug = ? and " + which)
                .params(desk.value(), slug)
                .query((row, n) -> new Edition(
                        new ClaimId(row.getObject(1, UUID.class)),
                        deskSlug,
                        StoredContent.read(row.getString(2)),
                        row.getString(3)))
                .optional();
    }

    List<EditionHead> editions(DeskId desk, String slug) {
        return jdbc.sql(HEAD + "where r.desk_id = ? and r.slug = ? order by e.number")
                .params(desk.value(), slug)
                .query((row, n) -> head(row))
                .list();
    }

    /** Every edition that corrects one before, newest first. */
    List<EditionHead> corrections(DeskId desk) {
        return jdbc.sql(HEAD + "where r.desk_id = ? and e.correction_kind is not null order by e.published_at desc")
                .param(desk.value())
                .query((row, n) -> head(row))
                .list();
    }

    /** The newest edition of each report, newest first. */
    List<EditionHead> newest(DeskId desk) {
        return jdbc.sql(HEAD + "where r.desk_id = ? and e.number = (select max(o.number) from edition o"
                        + " where o.report_id = r.id) order by e.published_at desc")
                .param(desk.value())
                .query((row, n) -> head(row))
                .list();
    }

    private static EditionHead head(java.sql.ResultSet row) throws java.sql.SQLException {
        String correction = row.getString(6);
        return new EditionHead(
                new ClaimId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                correction == null ? null : CorrectionKind.valueOf(correction),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    record Report(ReportId id, String slug) {}
}
