package app.touchstone.report;

import app.touchstone.account.DeskId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows readers what went out before there was a shelf for them, or was laid there in an older form. Before the program
 * says that it is ready, so that no address that worked is missing; report by report, so that a stop loses nothing.
 */
@Component
class PublicShelfFilling implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PublicShelfFilling.class);

    private final JdbcClient jdbc;
    private final PublicShelf shelf;
    private final TransactionTemplate transaction;

    PublicShelfFilling(JdbcClient jdbc, PublicShelf shelf, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.transaction = transaction;
    }

    private record Old(UUID report, UUID desk) {}

    @Override
    public void run(ApplicationArguments arguments) {
        List<Old> missing = jdbc.sql("select r.id, r.desk_id from report r left join public_report p"
                        + " on p.report_id = r.id where (p.report_id is null or p.form < ?)"
                        + " and exists (select 1 from edition e where e.report_id = r.id)")
                .param(PublicShelf.FORM)
                .query((row, n) -> new Old(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        missing.forEach(old -> transaction.executeWithoutResult(status -> fill(old)));
        if (!missing.isEmpty()) {
            LOG.info("{} reports were laid out for readers", missing.size());
        }
    }

    private record Stored(ReportContent content, String sha256, String kind, String reason) {}

    private void fill(Old old) {
        // another copy of the program may be at the same report: whoever has the row does it, the other finds it done
        jdbc.sql("select slug from report where id = ? for update")
                .param(old.report)
                .query(String.class)
                .single();
        ReportId report = new ReportId(old.report);
        DeskId desk = new DeskId(old.desk);
        List<Stored> editions = jdbc.sql("select content, sha256, correction_kind, correction_reason from edition"
                        + " where report_id = ? order by number")
                .param(old.report)
                .query((row, n) -> new Stored(
                        StoredContent.read(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        jdbc.sql("delete from public_edition where report_id = ?")
                .param(old.report)
                .update();
        for (Stored one : editions) {
            CorrectionKind kind = one.kind == null ? null : CorrectionKind.valueOf(one.kind);
            shelf.log(desk, report, one.content, one.sha256, kind, one.reason);
        }
        shelf.replace(desk, report, editions.getLast().content, editions.getLast().sha256);
        jdbc.sql("update reading_room set stamp = stamp + 1 where desk_id = ?")
                .param(old.desk)
                .update();
    }
}
