package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was judged, a line an assessment: of rounds that were opened and are settled, and of nothing else. Names as the
 * policy of the round has them, else letters.
 */
@Component
class AssessmentsTable implements ExportSource {

    static final List<String> COLUMNS = List.of(
            "claim number",
            "claim",
            "round",
            "assessor",
            "scale",
            "rating",
            "rating ordinal",
            "framings",
            "headline",
            "summary",
            "justification",
            "dissent",
            "sealed at");

    private static final String SETTLED = " from assessment a join claim c on c.id = a.claim_id"
            + " join review_round r on r.claim_id = a.claim_id and r.round = a.round"
            + " join desk_policy y on y.desk_id = r.desk_id and y.number = r.policy_number"
            + " join person p on p.id = a.assessor_id join verdict_scale s on s.id = a.scale_id"
            + " left join rating g on g.scale_id = a.scale_id and g.rating_key = a.rating_key"
            + " where a.claim_id in (:ids) and a.sealed_at is not null and not a.set_aside"
            + " and r.opened_at is not null and r.called_back_at is null"
            + " and (a.round < c.round or c.state in (:settled))";

    private final ClaimPages pages;
    private final JdbcClient jdbc;

    AssessmentsTable(ClaimPages pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.ASSESSMENTS;
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
        Map<UUID, Set<String>> framings = new HashMap<>();
        jdbc.sql("select f.assessment_id, k.label from assessment_framing f join code k on k.id = f.code_id"
                        + " where f.assessment_id in (select a.id" + SETTLED + ")")
                .param("ids", ids)
                .param("settled", ClaimPages.SETTLED_NAMES)
                .query(row -> {
                    framings.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return jdbc.sql("select a.id, c.number, c.wording, a.round, y.names_shown, p.name, a.shown_as, s.name as scale,"
                        + " g.label, g.ordinal, a.headline, a.summary, a.justification, a.dissent, a.sealed_at"
                        + SETTLED + " order by c.number, a.round, a.shown_as, a.id")
                .param("ids", ids)
                .param("settled", ClaimPages.SETTLED_NAMES)
                .query((row, n) -> row(row, framings))
                .list();
    }

    private static List<@Nullable Object> row(ResultSet row, Map<UUID, Set<String>> framings) throws SQLException {
        Set<String> framed = framings.getOrDefault(row.getObject("id", UUID.class), Set.of());
        return Arrays.asList(
                row.getLong("number"),
                row.getString("wording"),
                row.getInt("round"),
                row.getBoolean("names_shown")
                        ? row.getString("name")
                        : String.valueOf((char) ('A' + row.getInt("shown_as"))),
                row.getString("scale"),
                row.getString("label"),
                row.getObject("ordinal"),
                String.join("; ", framed),
                row.getString("headline"),
                row.getString("summary"),
                row.getString("justification"),
                row.getString("dissent"),
                // the moment tells nothing that the round's opening does not, once names are shown; else it might
                row.getBoolean("names_shown")
                        ? row.getObject("sealed_at", OffsetDateTime.class)
                                .toInstant()
                                .toString()
                        : null);
    }
}
