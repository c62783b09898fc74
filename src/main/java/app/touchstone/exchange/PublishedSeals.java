package app.touchstone.exchange;

import app.touchstone.account.DeskId;
import app.touchstone.journal.Rooted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The heads of a desk's bundles, for everybody to compare: number and hash of each entry that sealed a bundle of a claim
 * with a published report. Bundles of other claims are the desk's own business.
 */
@Service
public class PublishedSeals {

    /** The newest ones; who holds an older bundle asks the desk, or takes the report's bundle anew. */
    private static final int MOST = 5_000;

    /** @param report its word in addresses */
    public record Seal(long sequence, String hash, Instant at, String report) {

        /** As {@code verify-bundle} prints it and takes it. */
        public String head() {
            return sequence + ":" + hash;
        }
    }

    private final JdbcClient jdbc;

    PublishedSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Seal> of(DeskId desk) {
        return jdbc.sql("select e.sequence, e.hash, e.at, r.slug from report r join journal_entry e"
                        + " on e.desk_id = r.desk_id and e.subject_id = r.claim_id"
                        + " where r.desk_id = ? and e.action = ? order by e.sequence desc limit " + MOST)
                .params(desk.value(), Rooted.ACTION)
                .query((row, n) -> new Seal(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }
}
