package app.touchstone.insight;

import app.touchstone.account.Member;
import app.touchstone.agreement.Spans;
import app.touchstone.codebook.CodebookId;
import app.touchstone.document.DocumentId;
import app.touchstone.marking.MarkId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the marks of codes. They are made in sight of the desk, so that there is nothing to keep closed here. */
@Component
class MarkedTexts {

    private final JdbcClient jdbc;

    MarkedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MarkedText> of(Member member) {
        UUID desk = member.desk().value();
        Map<UUID, List<Spans.Span>> further = new HashMap<>();
        jdbc.sql("select e.mark_id, e.start_unit, e.end_unit from mark_piece e join mark m on m.id = e.mark_id"
                        + " where m.desk_id = ? and not m.removed and m.code_id is not null")
                .param(desk)
                .query((row, n) -> further.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                        .add(new Spans.Span(row.getInt(2), row.getInt(3))))
                .list();
        Map<UUID, String> names = names(desk);
        Map<UUID, MarkedText> texts = new LinkedHashMap<>();
        jdbc.sql("select s.id, d.id, d.title, s.units, m.id, m.made_by, b.id, b.codebook_key, k.code_key, k.label,"
                        + " m.quote, m.made_at, m.start_unit, m.end_unit from mark m"
                        + " join snapshot s on s.id = m.snapshot_id join document d on d.id = m.document_id"
                        + " join code k on k.id = m.code_id join codebook b on b.id = k.codebook_id"
                        + " where m.desk_id = ? and not m.removed order by d.title, s.id, m.start_unit, m.id")
                .param(desk)
                .query((row, n) -> texts.computeIfAbsent(row.getObject(1, UUID.class), snapshot -> text(row, snapshot))
                        .marks()
                        .add(mark(row, further, names)))
                .list();
        return List.copyOf(texts.values());
    }

    private Map<UUID, String> names(UUID desk) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select distinct p.id, p.name from person p join mark m on m.made_by = p.id where m.desk_id = ?"
                        + " order by p.name, p.id")
                .param(desk)
                .query((row, n) -> {
                    String name = row.getString(2);
                    return names.put(
                            row.getObject(1, UUID.class),
                            names.containsValue(name) ? name + " (" + (names.size() + 1) + ")" : name);
                })
                .list();
        return names;
    }

    private static MarkedText text(ResultSet row, UUID snapshot) {
        try {
            return new MarkedText(
                    snapshot,
                    new DocumentId(row.getObject(2, UUID.class)),
                    row.getString(3),
                    row.getInt(4),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MarkedText.One mark(ResultSet row, Map<UUID, List<Spans.Span>> further, Map<UUID, String> names)
            throws SQLException {
        UUID id = row.getObject(5, UUID.class);
        List<Spans.Span> spans = new ArrayList<>(further.getOrDefault(id, List.of()));
        spans.add(new Spans.Span(row.getInt(13), row.getInt(14)));
        return new MarkedText.One(
                new MarkId(id),
                names.getOrDefault(row.getObject(6, UUID.class), ""),
                new CodebookId(row.getObject(7, UUID.class)),
                row.getString(8) + "/" + row.getString(9),
                row.getString(10),
                row.getString(11),
                YearMonth.from(row.getObject(12, OffsetDateTime.class).atZoneSameInstant(ZoneOffset.UTC)),
                spans);
    }
}
