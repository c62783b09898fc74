package app.touchstone.review;

import app.touchstone.anchoring.TextRange;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.marking.MarkId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the assessors of a claim marked in the texts it appears in. Of a mark in several pieces its first counts. No
 * letter is told: whose a mark is can be seen in its text, and would tell who A is.
 */
@Component
class ClaimPassages {

    private final JdbcClient jdbc;

    ClaimPassages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(PassageMatching.Marked marked, UUID snapshot, UUID document, UUID code, String quote) {}

    List<Differences.Passage> of(ClaimId claim, Collection<UUID> assessors) {
        Map<UUID, List<PassageMatching.Marked>> texts = new LinkedHashMap<>();
        Map<UUID, Row> rows = new LinkedHashMap<>();
        jdbc.sql("select m.id, m.made_by, m.start_unit, m.end_unit, b.codebook_key, k.code_key, m.snapshot_id,"
                        + " m.document_id, m.code_id, m.quote from mark m join code k on k.id = m.code_id"
                        + " join codebook b on b.id = k.codebook_id where not m.removed and m.made_by in (:people)"
                        + " and m.snapshot_id in (select a.snapshot_id from appearance a where a.claim_id = :claim)"
                        + " order by m.snapshot_id, m.start_unit, m.id")
                .param("people", assessors)
                .param("claim", claim.value())
                .query((row, n) -> new Row(
                        new PassageMatching.Marked(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                new TextRange(row.getInt(3), row.getInt(4)),
                                row.getString(5) + "/" + row.getString(6)),
                        row.getObject(7, UUID.class),
                        row.getObject(8, UUID.class),
                        row.getObject(9, UUID.class),
                        row.getString(10)))
                .list()
                .forEach(row -> {
                    rows.put(row.marked.id(), row);
                    texts.computeIfAbsent(row.snapshot, snapshot -> new ArrayList<>())
                            .add(row.marked);
                });
        return texts.values().stream()
                .flatMap(marks -> PassageMatching.of(marks).stream())
                .sorted(Comparator.comparing(PassageMatching.Matched::kind).reversed())
                .map(match -> passage(match, rows))
                .toList();
    }

    private static Differences.Passage passage(PassageMatching.Matched match, Map<UUID, Row> rows) {
        Row row = rows.get(match.mark().id());
        PassageMatching.Marked partner = match.partner();
        return new Differences.Passage(
                match.kind(),
                row.quote,
                new CodeId(row.code),
                match.kind() == PassageKind.LABEL && partner != null ? new CodeId(rows.get(partner.id()).code) : null,
                new DocumentId(row.document),
                new MarkId(row.marked.id()));
    }
}
