package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evidence on claims, a line each; what was withdrawn says so. */
@Component
class EvidenceTable implements ExportSource {

    static final List<String> COLUMNS = List.of(
            "claim number",
            "claim",
            "evidence number",
            "question",
            "answer",
            "evidence quote",
            "stance",
            "source",
            "source kind",
            "source type",
            "evidence address",
            "accessed on",
            "withdrawn");

    private final ClaimPages pages;
    private final JdbcClient jdbc;

    EvidenceTable(ClaimPages pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.EVIDENCE;
    }

    @Override
    public long count(Member member, ExportFilter filter) {
        return pages.count(member, filter);
    }

    @Override
    public long write(Member member, ExportFilter filter, ExportFormat format, OutputStream out, LongConsumer done)
            throws IOException {
        AtomicLong read = new AtomicLong();
        AtomicLong written = new AtomicLong();
        try (TableFile table = TableFile.of(format, COLUMNS, out)) {
            pages.read(member, filter, page -> {
                for (List<@Nullable Object> row : rows(page)) {
                    table.row(row);
                    written.incrementAndGet();
                }
                done.accept(read.addAndGet(page.size()));
            });
        }
        return written.get();
    }

    private List<List<@Nullable Object>> rows(List<Claim> page) {
        List<UUID> ids = page.stream().map(claim -> claim.id().value()).toList();
        return jdbc.sql(
                        "select c.number, c.wording, e.number as place, e.question, e.answer, e.quote, e.stance, s.name,"
                                + " s.kind, s.type, e.address, e.accessed_on, e.withdrawn from evidence e"
                                + " join claim c on c.id = e.claim_id join source s on s.id = e.source_id"
                                + " where e.claim_id in (:ids) order by c.number, e.number")
                .param("ids", ids)
                .query((row, n) -> Arrays.<@Nullable Object>asList(
                        row.getLong(1),
                        row.getString(2),
                        "E" + row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getBoolean(13) ? "yes" : null))
                .list();
    }
}
