package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.codebook.Hue;
import app.touchstone.report.PublicShelf.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds among what is laid out for readers. */
@Component
class PublicCatalogue {

    private static final int MOST_CHOICES = 100;

    private static final String REPORT = "select p.slug, p.edition, p.sha256, p.title, p.summary, p.claimants,"
            + " p.rating_label, p.rating_hue, p.language, p.first_published_at, p.published_at, p.retracted"
            + " from public_report p ";

    private final JdbcClient jdbc;
    private final Map<DeskId, Counted> counted = new ConcurrentHashMap<>();

    PublicCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of what fits, the newest first. */
    PublicPage<PublicReport> find(DeskId desk, PublicQuery query) {
        Map<String, Object> values = new HashMap<>();
        values.put("desk", desk.value());
        String where = where(query, values);
        int total = jdbc.sql("select count(*) from public_report p " + where)
                .params(values)
                .query(Integer.class)
                .single();
        values.put("limit", PublicQuery.PER_PAGE);
        values.put("offset", (query.page() - 1) * PublicQuery.PER_PAGE);
        List<PublicReport> found = jdbc.sql(REPORT + where
                        + " order by p.first_published_at desc, p.report_id desc limit :limit offset :offset")
                .params(values)
                .query(PublicCatalogue::report)
                .list();
        return new PublicPage<>(found, total);
    }

    private static String where(PublicQuery query, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("where p.desk_id = :desk");
        equal(where, values, "rating_key", query.verdict());
        equal(where, values, "language", query.language());
        if (query.year() != null) {
            where.append(" and p.published_year = :year");
            values.put("year", query.year());
        }
        tagged(where, values, Tag.FRAMING, query.framing());
        tagged(where, values, Tag.CLAIMANT, query.claimant());
        int number = 0;
        for (String word : query.words()) {
            String name = "word" + number++;
            where.append(" and p.report_id in (select w.report_id from public_report_word w where w.desk_id = :desk"
                            + " and w.word like :")
                    .append(name)
                    .append(')');
            // a word holds letters and digits alone, so nothing in it has to be escaped
            values.put(name, word + "%");
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String column, String value) {
        if (!value.isEmpty()) {
            where.append(" and p.").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    private static void tagged(StringBuilder where, Map<String, Object> values, Tag kind, String word) {
        if (!word.isEmpty()) {
            where.append(" and p.report_id in (select t.report_id from public_report_tag t where t.desk_id = :desk"
                            + " and t.kind = '")
                    .append(kind)
                    .append("' and t.word = :")
                    .append(kind)
                    .append(')');
            values.put(kind.name(), word);
        }
    }

    /** The same for every page of a list until the next edition goes out, so that they are counted once. */
    PublicChoices choices(DeskId desk, long stamp) {
        Counted known = counted.get(desk);
        if (known == null || known.stamp != stamp) {
            known = new Counted(stamp, count(desk));
            counted.put(desk, known);
        }
        return known.choices;
    }

    private record Counted(long stamp, PublicChoices choices) {}

    private PublicChoices count(DeskId desk) {
        return new PublicChoices(
                grouped(desk, "rating_key", "max(rating_label)", "count(*) desc, rating_key"),
                tags(desk, Tag.FRAMING),
                tags(desk, Tag.CLAIMANT),
                grouped(desk, "published_year", "published_year", "published_year desc"),
                grouped(desk, "language", "language", "count(*) desc, language"));
    }

    private List<PublicChoices.Choice> grouped(DeskId desk, String column, String label, String order) {
        return jdbc.sql("select " + column + ", " + label + ", count(*) from public_report where desk_id = ? group by "
                        + column + " order by " + order + " limit " + MOST_CHOICES)
                .param(desk.value())
                .query(PublicCatalogue::choice)
                .list();
    }

    private List<PublicChoices.Choice> tags(DeskId desk, Tag kind) {
        return jdbc.sql("select word, max(label), count(*) from public_report_tag where desk_id = ? and kind = ?"
                        + " group by word order by count(*) desc, word limit " + MOST_CHOICES)
                .params(desk.value(), kind.name())
                .query(PublicCatalogue::choice)
                .list();
    }

    private static PublicChoices.Choice choice(ResultSet row, int n) throws SQLException {
        return new PublicChoices.Choice(row.getString(1), row.getString(2), row.getInt(3));
    }

    /** Editions by when they went out, the newest first. */
    PublicPage<PublicEdition> editions(DeskId desk, boolean correctionsOnly, int offset, int limit) {
        String where = " from public_edition where desk_id = ?" + (correctionsOnly ? " and corrected = true" : "");
        int total = jdbc.sql("select count(*)" + where)
                .param(desk.value())
                .query(Integer.class)
                .single();
        List<PublicEdition> found = jdbc.sql("select slug, number, title, summary, rating_label, language,"
                        + " correction_kind, correction_reason, published_at" + where
                        + " order by published_at desc, report_id desc, number desc limit ? offset ?")
                .params(desk.value(), limit, offset)
                .query((row, n) -> edition(row))
                .list();
        return new PublicPage<>(found, total);
    }

    /** The reports of all desks in the order they came to be: what is listed stays where it is. */
    List<PublicAddressed> addresses(int offset, int limit) {
        return jdbc.sql("select d.slug, p.slug, p.published_at from public_report p join desk d on d.id = p.desk_id"
                        + " order by p.report_id limit ? offset ?")
                .params(limit, offset)
                .query((row, n) -> new PublicAddressed(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from public_report")
                .query(Integer.class)
                .single();
    }

    private static PublicReport report(ResultSet row, int n) throws SQLException {
        return new PublicReport(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Hue.valueOf(row.getString(8)),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getBoolean(12));
    }

    private static PublicEdition edition(ResultSet row) throws SQLException {
        String kind = row.getString(7);
        return new PublicEdition(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                kind == null ? null : CorrectionKind.valueOf(kind),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }
}
