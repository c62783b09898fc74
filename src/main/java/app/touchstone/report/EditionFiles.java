package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of editions, kept as they went out. They are read from here and never made again. */
@Service
public class EditionFiles {

    private static final String OF_EDITION =
            " from edition_file f join edition e on e.report_id = f.report_id and e.number = f.number"
                    + " join report r on r.id = e.report_id ";

    private final JdbcClient jdbc;

    EditionFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of all editions on a claim, by edition and form; the content of each among them. */
    @Transactional(readOnly = true)
    public List<EditionFile> of(Member member, ClaimId claim) {
        member.require(Permission.READ);
        List<EditionFile> files = new ArrayList<>(jdbc.sql("select f.number, f.form, f.media_type, f.sha256, f.size"
                        + OF_EDITION + "where r.desk_id = ? and r.claim_id = ?")
                .params(member.desk().value(), claim.value())
                .query((row, n) -> head(row))
                .list());
        jdbc.sql("select e.number, e.content, e.sha256 from edition e join report r on r.id = e.report_id"
                        + " where r.desk_id = ? and r.claim_id = ?")
                .params(member.desk().value(), claim.value())
                .query((row, n) -> content(row.getInt(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(whole -> files.add(whole.head()));
        files.sort(java.util.Comparator.comparingInt(EditionFile::edition).thenComparing(EditionFile::form));
        return List.copyOf(files);
    }

    /** @throws Problem NOT_FOUND when there is no such edition on this desk */
    @Transactional(readOnly = true)
    public byte[] bytes(Member member, ClaimId claim, int edition, EditionForm form) {
        member.require(Permission.READ);
        return jdbc.sql("select slug from report where desk_id = ? and claim_id = ?")
                .params(member.desk().value(), claim.value())
                .query(String.class)
                .optional()
                .flatMap(slug -> find(member.desk(), slug, edition, form))
                .orElseThrow(() -> Problem.notFound("report"))
                .bytes();
    }

    /** @param number null for the newest edition */
    Optional<EditionFile.Whole> find(DeskId desk, String slug, @Nullable Integer number, EditionForm form) {
        String which = number == null
                ? "e.number = (select max(o.number) from edition o where o.report_id = r.id)"
                : "e.number = " + number.intValue();
        if (form == EditionForm.CONTENT) {
            return jdbc.sql("select e.number, e.content, e.sha256 from edition e join report r on r.id = e.report_id"
                            + " where r.desk_id = ? and r.slug = ? and " + which)
                    .params(desk.value(), slug)
                    .query((row, n) -> content(row.getInt(1), row.getString(2), row.getString(3)))
                    .optional();
        }
        return jdbc.sql("select f.number, f.form, f.media_type, f.sha256, f.size, f.bytes" + OF_EDITION
                        + "where r.desk_id = ? and r.slug = ? and f.form = ? and " + which)
                .params(desk.value(), slug, form.name())
                .query((row, n) -> new EditionFile.Whole(head(row), row.getBytes(6)))
                .optional();
    }

    /** Puts the files of an edition beside it. @return the hash of each, by the ending of its name */
    Map<String, String> put(ReportId report, int edition, Map<EditionForm, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        new EnumMap<>(files).forEach((form, bytes) -> {
            String sha256 = CanonicalJson.sha256(bytes);
            jdbc.sql("insert into edition_file (report_id, number, form, media_type, sha256, size, bytes)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(report.value(), edition, form.name(), form.mediaType(), sha256, bytes.length, bytes)
                    .update();
            hashes.put(form.ending(), sha256);
        });
        return hashes;
    }

    private static EditionFile head(ResultSet row) throws SQLException {
        return new EditionFile(
                row.getInt(1),
                EditionForm.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5));
    }

    private static EditionFile.Whole content(int edition, String stored, String sha256) {
        byte[] bytes = stored.getBytes(StandardCharsets.UTF_8);
        return new EditionFile.Whole(
                new EditionFile(edition, EditionForm.CONTENT, EditionForm.CONTENT.mediaType(), sha256, bytes.length),
                bytes);
    }
}
