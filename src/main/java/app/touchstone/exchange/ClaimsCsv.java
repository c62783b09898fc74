package app.touchstone.exchange;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReportPlaces;
import java.io.Writer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All claims of a desk with verdicts, framings and sources, one line each, as CSV in UTF-8. Read and written in pages,
 * so that memory does not grow with the desk. Verdicts appear only for settled claims: an export is no way around the
 * blind.
 */
@Service
public class ClaimsCsv {

    static final List<String> HEADER = List.of(
            "number",
            "claim",
            "claimants",
            "said on",
            "said at",
            "context",
            "state",
            "scale",
            "rating",
            "rating ordinal",
            "framings",
            "summary",
            "sources",
            "evidence",
            "report",
            "changed at");

    private static final Set<ClaimState> OPENED =
            EnumSet.of(ClaimState.SETTLED, ClaimState.PUBLISHED, ClaimState.UNDER_CORRECTION, ClaimState.RETRACTED);

    private final Claims claims;
    private final Desks desks;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ClaimsCsv(
            Claims claims,
            Desks desks,
            PublicAddress address,
            JdbcClient jdbc,
            Journal journal,
            TransactionTemplate transaction) {
        this.claims = claims;
        this.desks = desks;
        this.address = address;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Writes everything and records in the journal that it was taken out.
     *
     * @return how many claims were written
     */
    public long write(Member member, Writer out) {
        member.require(Permission.READ);
        String deskSlug = desks.outside(member.desk()).slug();
        CsvWriter csv = new CsvWriter(out);
        csv.row(HEADER);
        long written = 0;
        UUID after = null;
        do {
            CursorPage<Claim> page = claims.page(member, Set.of(), "", after, CursorPage.MOST);
            Details details = details(page.items());
            page.items().forEach(claim -> csv.row(row(claim, details, deskSlug)));
            written += page.items().size();
            after = page.next();
        } while (after != null);
        long count = written;
        transaction.executeWithoutResult(status -> journal.record(
                member.desk().value(),
                member.person().value(),
                "claims.exported",
                "desk",
                member.desk().value(),
                Map.of("format", "csv", "claims", count)));
        return written;
    }

    private List<String> row(Claim claim, Details details, String deskSlug) {
        UUID id = claim.id().value();
        Outcome outcome = OPENED.contains(claim.state()) ? details.outcomes.get(id) : null;
        String report = details.reports.get(id);
        return List.of(
                String.valueOf(claim.number()),
                claim.details().wording(),
                claim.details().claimants().stream().map(ClaimantDetails::name).collect(Collectors.joining("; ")),
                text(claim.details().saidOn()),
                claim.details().saidAt(),
                claim.details().context(),
                claim.state().name(),
                outcome == null ? "" : outcome.scale,
                outcome == null ? "" : outcome.rating,
                outcome == null ? "" : outcome.ordinal,
                outcome == null ? "" : String.join("; ", details.framings.getOrDefault(id, Set.of())),
                outcome == null ? "" : outcome.summary,
                String.join("; ", details.sources.getOrDefault(id, Set.of())),
                String.valueOf(details.evidence.getOrDefault(id, 0)),
                report == null ? "" : address.of(ReportPlaces.reading(deskSlug, report)),
                claim.changedAt().toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private Details details(List<Claim> page) {
        Details details = new Details();
        if (page.isEmpty()) {
            return details;
        }
        List<UUID> ids = page.stream().map(claim -> claim.id().value()).toList();
        jdbc.sql("select v.claim_id, s.name, r.label, r.ordinal, v.summary from verdict v"
                        + " join claim c on c.id = v.claim_id and c.round = v.round"
                        + " join verdict_scale s on s.id = v.scale_id"
                        + " join rating r on r.scale_id = s.id and r.rating_key = v.rating_key"
                        + " where v.claim_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> details.outcomes.put(
                        row.getObject(1, UUID.class),
                        new Outcome(row.getString(2), row.getString(3), text(row.getObject(4)), row.getString(5))))
                .list();
        jdbc.sql("select f.claim_id, k.label from verdict_framing f join code k on k.id = f.code_id"
                        + " join claim c on c.id = f.claim_id and c.round = f.round where f.claim_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> details.framings
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();
        jdbc.sql("select e.claim_id, s.name from evidence e join source s on s.id = e.source_id"
                        + " where e.withdrawn = false and e.claim_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> {
                    UUID id = row.getObject(1, UUID.class);
                    details.evidence.merge(id, 1, Integer::sum);
                    return details.sources
                            .computeIfAbsent(id, key -> new TreeSet<>())
                            .add(row.getString(2));
                })
                .list();
        jdbc.sql("select claim_id, slug from report where claim_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> details.reports.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return details;
    }

    private record Outcome(String scale, String rating, String ordinal, String summary) {}

    private static final class Details {
        final Map<UUID, Outcome> outcomes = new HashMap<>();
        final Map<UUID, Set<String>> framings = new HashMap<>();
        final Map<UUID, Set<String>> sources = new HashMap<>();
        final Map<UUID, Integer> evidence = new HashMap<>();
        final Map<UUID, String> reports = new HashMap<>();
    }
}
