package app.touchstone.report;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The newest edition of many reports at once, in one form, as it went out. */
@Service
public class PublishedFiles {

    /** @param title what the edition is called */
    public record Published(String slug, int edition, String title, Instant publishedAt, byte[] bytes) {}

    private final JdbcClient jdbc;

    PublishedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By claim; claims without a report are left out. @param claims no more than a page of them */
    @Transactional(readOnly = true)
    public Map<ClaimId, Published> newest(Member member, EditionForm form, Collection<ClaimId> claims) {
        member.require(Permission.READ);
        Map<ClaimId, Published> newest = new HashMap<>();
        if (!claims.isEmpty()) {
            jdbc.sql("select r.claim_id, r.slug, e.number, e.title, e.published_at, f.bytes from edition_file f"
                            + " join edition e on e.report_id = f.report_id and e.number = f.number"
                            + " join report r on r.id = e.report_id where r.desk_id = :desk and f.form = :form"
                            + " and r.claim_id in (:claims)"
                            + " and e.number = (select max(o.number) from edition o where o.report_id = r.id)")
                    .param("desk", member.desk().value())
                    .param("form", form.name())
                    .param("claims", claims.stream().map(ClaimId::value).toList())
                    .query(row -> {
                        newest.put(
                                new ClaimId(row.getObject(1, UUID.class)),
                                new Published(
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getString(4),
                                        row.getObject(5, OffsetDateTime.class).toInstant(),
                                        row.getBytes(6)));
                    });
        }
        return newest;
    }
}
