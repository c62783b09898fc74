package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Desks;
import app.touchstone.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the files of editions that went out before files were kept: once, and on record. */
@Component
class EditionsOfBefore {

    private static final Logger LOG = LoggerFactory.getLogger(EditionsOfBefore.class);

    private final JdbcClient jdbc;
    private final EditionShelf shelf;
    private final EditionFiles files;
    private final Desks desks;
    private final PublicAddress address;
    private final Journal journal;
    private final TransactionTemplate transaction;

    EditionsOfBefore(
            JdbcClient jdbc,
            EditionShelf shelf,
            EditionFiles files,
            Desks desks,
            PublicAddress address,
            Journal journal,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.files = files;
        this.desks = desks;
        this.address = address;
        this.journal = journal;
        this.transaction = transaction;
    }

    private record Bare(ReportId report, DeskId desk, UUID claim, String slug, int number) {}

    @EventListener(ApplicationReadyEvent.class)
    void keep() {
        List<Bare> bare = jdbc.sql("select r.id, r.desk_id, r.claim_id, r.slug, e.number from edition e"
                        + " join report r on r.id = e.report_id where not exists (select 1 from edition_file f"
                        + " where f.report_id = e.report_id and f.number = e.number) order by e.published_at")
                .query((row, n) -> new Bare(
                        new ReportId(row.getObject(1, UUID.class)),
                        new DeskId(row.getObject(2, UUID.class)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getInt(5)))
                .list();
        for (Bare one : bare) {
            try {
                transaction.executeWithoutResult(status -> keep(one));
            } catch (DuplicateKeyException anotherCopyOfTheProgramDid) {
                LOG.debug("the files of {} are kept already", one);
            }
        }
    }

    private void keep(Bare one) {
        String desk = desks.outside(one.desk).slug();
        Edition edition = shelf.edition(one.desk, desk, one.slug, one.number).orElseThrow();
        String page = address.of(ReportPlaces.reading(desk, one.slug));
        Map<String, String> hashes = files.put(one.report, one.number, EditionRendering.files(edition.content(), page));
        journal.record(
                one.desk.value(),
                null,
                "edition.filed",
                "claim",
                one.claim,
                Map.of("report", one.report.toString(), "edition", one.number, "files", hashes));
    }
}
