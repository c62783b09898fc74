package app.touchstone.exchange;

import app.touchstone.claim.Claim;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on the claims of a page, read for all of them at once. Verdicts only of settled claims. */
@Component
class ClaimRows {

    /** @param steps how many ratings stand on the scale; @param step the rating's place among them from 1, null off it */
    record Outcome(
            String scale,
            String ratingKey,
            String rating,
            @Nullable Integer ordinal,
            @Nullable Integer step,
            int steps,
            String summary,
            String justification) {}

    static final class Page {
        final Map<UUID, Outcome> outcomes = new HashMap<>();
        final Map<UUID, Set<String>> framings = new HashMap<>();
        final Map<UUID, Set<String>> sources = new HashMap<>();
        final Map<UUID, Set<String>> addresses = new HashMap<>();
        final Map<UUID, Integer> evidence = new HashMap<>();
        final Map<UUID, String> reports = new HashMap<>();

        Optional<Outcome> outcome(Claim claim) {
            return ClaimPages.SETTLED.contains(claim.state())
                    ? Optional.ofNullable(outcomes.get(claim.id().value()))
                    : Optional.empty();
        }
    }

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page of(List<Claim> claims) {
        Page page = new Page();
        if (claims.isEmpty()) {
            return page;
        }
        List<UUID> ids = claims.stream().map(claim -> claim.id().value()).toList();
        if (claims.stream().map(Claim::state).anyMatch(ClaimPages.SETTLED::contains)) {
            outcomes(ids, page);
        }
        evidence(ids, page);
        jdbc.sql("select a.claim_id, case when a.address = '' then coalesce(d.address, '') else a.address end"
                        + " from appearance a left join snapshot s on s.id = a.snapshot_id"
                        + " left join document d on d.id = s.document_id where a.claim_id in (:ids)"
                        + " order by a.claim_id, case when a.is_first then 0 else 1 end, a.id")
                .param("ids", ids)
                .query(row -> {
                    if (!row.getString(2).isEmpty()) {
                        page.addresses
                                .computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashSet<>())
                                .add(row.getString(2));
                    }
                });
        jdbc.sql("select claim_id, slug from report where claim_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    page.reports.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return page;
    }

    private void outcomes(List<UUID> ids, Page page) {
        jdbc.sql("select v.claim_id, s.name, r.rating_key, r.label, r.ordinal, v.summary, v.justification,"
                        + " (select count(*) from rating o where o.scale_id = s.id and o.ordinal <= r.ordinal),"
                        + " (select count(*) from rating o where o.scale_id = s.id and o.ordinal is not null)"
                        + " from verdict v join claim c on c.id = v.claim_id and c.round = v.round"
                        + " join verdict_scale s on s.id = v.scale_id"
                        + " join rating r on r.scale_id = s.id and r.rating_key = v.rating_key"
                        + " where v.claim_id in (:ids) and c.state in (:settled)")
                .param("ids", ids)
                .param("settled", ClaimPages.SETTLED_NAMES)
                .query(row -> {
                    Integer ordinal = (Integer) row.getObject(5);
                    page.outcomes.put(
                            row.getObject(1, UUID.class),
                            new Outcome(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    ordinal,
                                    ordinal == null ? null : row.getInt(8),
                                    row.getInt(9),
                                    row.getString(6),
                                    row.getString(7)));
                });
        jdbc.sql("select f.claim_id, k.label from verdict_framing f join code k on k.id = f.code_id"
                        + " join claim c on c.id = f.claim_id and c.round = f.round"
                        + " where f.claim_id in (:ids) and c.state in (:settled)")
                .param("ids", ids)
                .param("settled", ClaimPages.SETTLED_NAMES)
                .query(row -> {
                    page.framings
                            .computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
                            .add(row.getString(2));
                });
    }

    private void evidence(List<UUID> ids, Page page) {
        jdbc.sql("select e.claim_id, s.name from evidence e join source s on s.id = e.source_id"
                        + " where e.withdrawn = false and e.claim_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    page.evidence.merge(id, 1, Integer::sum);
                    page.sources.computeIfAbsent(id, key -> new TreeSet<>()).add(row.getString(2));
                });
    }
}
