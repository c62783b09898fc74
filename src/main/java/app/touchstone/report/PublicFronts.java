package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Letterhead;
import app.touchstone.account.Letterheads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every public page asks first, in one query each: whose it is, and in which state. */
@Component
class PublicFronts {

    private static final String DESK =
            "d.id, d.slug, d.name, d.created_at, coalesce(r.stamp, 0), r.changed_at, " + Letterheads.COLUMNS;

    private static final String ROOMS =
            " from desk d left join reading_room r on r.desk_id = d.id left join letterhead l on l.desk_id = d.id ";

    private static final int AFTER_DESK = 18;

    private final JdbcClient jdbc;

    PublicFronts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Front> all() {
        return jdbc.sql("select " + DESK + ROOMS + "order by d.name, d.id")
                .query(PublicFronts::front)
                .list();
    }

    Optional<Front> of(String slug) {
        return jdbc.sql("select " + DESK + ROOMS + "where d.slug = ?")
                .param(slug)
                .query(PublicFronts::front)
                .optional();
    }

    /** @param number null for the newest */
    Optional<ShownEdition> edition(String desk, String slug, @Nullable Integer number) {
        String which = number == null ? "p.edition" : String.valueOf(number.intValue());
        return jdbc.sql("select " + DESK + ", p.slug, e.number, e.sha256, p.edition, p.sha256, p.published_at" + ROOMS
                        + "join public_report p on p.desk_id = d.id and p.slug = ?"
                        + " join public_edition e on e.report_id = p.report_id and e.number = " + which
                        + " where d.slug = ?")
                .params(slug, desk)
                .query((row, n) -> new ShownEdition(
                        front(row, n),
                        row.getString(AFTER_DESK),
                        row.getInt(AFTER_DESK + 1),
                        row.getString(AFTER_DESK + 2),
                        row.getInt(AFTER_DESK + 3),
                        row.getString(AFTER_DESK + 4),
                        row.getObject(AFTER_DESK + 5, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What the pages of all desks together stand at. */
    Hall hall() {
        return jdbc.sql("select count(*), coalesce(sum(r.stamp), 0) + coalesce(sum(l.version), 0), max(r.changed_at)"
                        + ROOMS)
                .query((row, n) -> new Hall(row.getInt(1), row.getLong(2), instant(row, 3)))
                .single();
    }

    /** How the method of a desk stands: versions are only ever added, so counting them tells. */
    String method(DeskId desk) {
        return jdbc.sql("select (select count(*) from codebook where desk_id = ?),"
                        + " (select count(*) from verdict_scale where desk_id = ?),"
                        + " (select max(number) from desk_policy where desk_id = ?),"
                        + " (select count(*) from methodology where desk_id = ?) from installation where id = 1")
                .params(desk.value(), desk.value(), desk.value(), desk.value())
                .query((row, n) -> row.getLong(1) + "/" + row.getLong(2) + "/" + row.getLong(3) + "/" + row.getLong(4))
                .single();
    }

    private static Front front(ResultSet row, int n) throws SQLException {
        Letterhead letterhead = Letterheads.read(row, 7);
        Instant changed = instant(row, 6);
        Instant since = row.getObject(4, OffsetDateTime.class).toInstant();
        Instant last = changed == null ? since : changed;
        Instant dressed = letterhead.changedAt();
        return new Front(
                new DeskId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getLong(5),
                dressed != null && dressed.isAfter(last) ? dressed : last,
                letterhead);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
