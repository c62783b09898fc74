package app.touchstone.bench;

import app.touchstone.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a thousand reports on the shelf of a stopped program, straight into its tables: the worked example's, each with a
 * title, a claim, words and a verdict of its own, half of them corrected once. The program lays them out for readers when
 * it starts.
 */
final class ReadersShelf {

    static final int REPORTS = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection database;
    private final Random random = new Random(7);

    private ReadersShelf(Connection database) {
        this.database = database;
    }

    private record Example(UUID desk, UUID author, UUID report, ObjectNode content) {}

    /** @return the words of the reports' addresses */
    static List<String> fill(Path data) throws SQLException {
        try (Connection database = FullDesk.open(data)) {
            database.setAutoCommit(false);
            List<String> slugs = new ReadersShelf(database).reports();
            database.commit();
            return slugs;
        }
    }

    private List<String> reports() throws SQLException {
        Example example = example();
        long number = 10_000;
        List<String> slugs = new ArrayList<>();
        for (int i = 1; i <= REPORTS; i++) {
            UUID claim = new UUID(0x0191_0000_0000_7000L + i, Long.MIN_VALUE | i);
            UUID report = new UUID(0x0192_0000_0000_7000L + i, Long.MIN_VALUE | i);
            String slug = "measured-report-" + i;
            OffsetDateTime at = OffsetDateTime.parse("2024-01-01T10:00:00Z").plusHours(i * 17L);
            insert(
                    "insert into claim (id, desk_id, number, wording, said_at, context, state, round, made_by,"
                            + " made_at, changed_at, version) values (?, ?, ?, ?, '', '', 'PUBLISHED', 1, ?, ?, ?, 1)",
                    claim,
                    example.desk,
                    ++number,
                    "Measured claim " + i,
                    example.author,
                    at,
                    at);
            insert(
                    "insert into report (id, desk_id, claim_id, slug) values (?, ?, ?, ?)",
                    report,
                    example.desk,
                    claim,
                    slug);
            edition(example, report, slug, i, 1, at);
            if (i % 2 == 0) {
                edition(example, report, slug, i, 2, at.plusDays(3));
            }
            slugs.add(slug);
        }
        insert("update claim_counter set last_number = ?", number);
        return slugs;
    }

    private Example example() throws SQLException {
        try (var rows = database.createStatement()
                .executeQuery("select r.desk_id, e.published_by, r.id, e.content from edition e"
                        + " join report r on r.id = e.report_id where e.number = 1 order by e.published_at limit 1")) {
            if (!rows.next()) {
                throw new SQLException("the worked example published nothing");
            }
            return new Example(
                    rows.getObject(1, UUID.class),
                    rows.getObject(2, UUID.class),
                    rows.getObject(3, UUID.class),
                    (ObjectNode) JSON.readTree(rows.getString(4)));
        }
    }

    private void edition(Example example, UUID report, String slug, int i, int number, OffsetDateTime at)
            throws SQLException {
        ObjectNode content = example.content.deepCopy();
        JsonNode ratings = content.at("/verdict/ratings");
        JsonNode rating = ratings.get(i % ratings.size());
        String title = "Measured report " + i + ": " + SampleText.of(6).replaceAll("\\s+", " ");
        content.put("slug", slug)
                .put("edition", number)
                .put(
                        "firstPublishedAt",
                        at.minusDays((number - 1) * 3L).toInstant().toString())
                .put("publishedAt", at.toInstant().toString())
                .put("title", title.substring(0, Math.min(title.length(), 200)))
                .put("summary", SampleText.of(40) + " word" + random.nextInt(5_000));
        ((ObjectNode) content.get("verdict"))
                .put("ratingKey", rating.path("key").asString());
        String reason = "A figure of edition 1 was read from the wrong row.";
        if (number > 1) {
            ((ArrayNode) content.get("corrections"))
                    .addObject()
                    .put("edition", number)
                    .put("kind", "CLARIFICATION")
                    .put("reason", reason)
                    .put("at", at.toInstant().toString());
        }
        String stored = JSON.writeValueAsString(content);
        insert(
                "insert into edition (report_id, number, content, sha256, title, rating_label, correction_kind,"
                        + " correction_reason, published_by, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                report,
                number,
                stored,
                CanonicalJson.sha256(stored.getBytes(StandardCharsets.UTF_8)),
                content.path("title").asString(),
                rating.path("label").asString(),
                number == 1 ? null : "CLARIFICATION",
                number == 1 ? "" : reason,
                example.author,
                at);
        // files of that many editions would take minutes to make and are not what is measured here
        insert(
                "insert into edition_file (report_id, number, form, media_type, sha256, size, bytes) select ?, ?, form,"
                        + " media_type, sha256, size, bytes from edition_file where report_id = ? and number = 1"
                        + " and form = 'CLAIM_REVIEW'",
                report,
                number,
                example.report);
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
