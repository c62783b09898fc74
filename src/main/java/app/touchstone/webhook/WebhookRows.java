package app.touchstone.webhook;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of webhooks. */
@Component
class WebhookRows {

    private static final String COLUMNS =
            "id, address, events, note, active, failures, paused_at, former_until, made_at," + " version from webhook ";

    private final JdbcClient jdbc;

    WebhookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> all(DeskId desk) {
        return jdbc.sql("select " + COLUMNS + "where desk_id = ? order by id")
                .param(desk.value())
                .query((row, n) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(DeskId desk, WebhookId id) {
        return jdbc.sql("select " + COLUMNS + "where desk_id = ? and id = ?")
                .params(desk.value(), id.value())
                .query((row, n) -> webhook(row))
                .optional();
    }

    /** Which active ones want to be told of an event. */
    List<WebhookId> listening(UUID desk, WebhookEvent event) {
        return jdbc
                .sql("select id from webhook where desk_id = ? and active and events like ? order by id")
                .params(desk, "% " + event.name() + " %")
                .query(UUID.class)
                .list()
                .stream()
                .map(WebhookId::new)
                .toList();
    }

    void add(Member member, WebhookId id, WebhookDetails details, String secret, Instant now) {
        jdbc.sql("insert into webhook (id, desk_id, address, events, note, active, secret, failures, made_by, made_at,"
                        + " version) values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0)")
                .params(
                        id.value(),
                        member.desk().value(),
                        details.address(),
                        names(details.events()),
                        details.note(),
                        details.active(),
                        secret,
                        member.person().value(),
                        time(now))
                .update();
    }

    /** Forgets earlier failures: whoever changes a webhook has looked at it. False when the version is an older one. */
    boolean change(DeskId desk, WebhookId id, long version, WebhookDetails details) {
        return jdbc.sql(
                                "update webhook set address = ?, events = ?, note = ?, active = ?, failures = 0,"
                                        + " paused_at = null, version = version + 1 where desk_id = ? and id = ? and version = ?")
                        .params(
                                details.address(),
                                names(details.events()),
                                details.note(),
                                details.active(),
                                desk.value(),
                                id.value(),
                                version)
                        .update()
                == 1;
    }

    void rotate(DeskId desk, WebhookId id, String secret, Instant until) {
        jdbc.sql("update webhook set former_secret = secret, former_until = ?, secret = ?, version = version + 1"
                        + " where desk_id = ? and id = ?")
                .params(time(until), secret, desk.value(), id.value())
                .update();
    }

    void remove(DeskId desk, WebhookId id) {
        jdbc.sql("delete from webhook where desk_id = ? and id = ?")
                .params(desk.value(), id.value())
                .update();
    }

    void succeeded(WebhookId id) {
        jdbc.sql("update webhook set failures = 0 where id = ? and failures > 0")
                .param(id.value())
                .update();
    }

    void failed(WebhookId id) {
        jdbc.sql("update webhook set failures = failures + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /** Switches it off; true when it was on. @param failures only when so many failed in a row */
    boolean pause(WebhookId id, int failures, Instant now) {
        return jdbc.sql("update webhook set active = false, paused_at = ?, version = version + 1"
                                + " where id = ? and active and failures >= ?")
                        .params(time(now), id.value(), failures)
                        .update()
                == 1;
    }

    /** How many were switched off by failures. */
    int paused(DeskId desk) {
        return jdbc.sql("select count(*) from webhook where desk_id = ? and paused_at is not null")
                .param(desk.value())
                .query(Integer.class)
                .single();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        WebhookDetails details = new WebhookDetails(
                row.getString("address"),
                events(row.getString("events")),
                row.getString("note"),
                row.getBoolean("active"));
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                details,
                row.getInt("failures"),
                instant(row, "paused_at"),
                instant(row, "former_until"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    /** Each between spaces, so that one is found whole. */
    private static String names(Set<WebhookEvent> events) {
        return EnumSet.copyOf(events).stream().map(WebhookEvent::name).collect(Collectors.joining(" ", " ", " "));
    }

    private static Set<WebhookEvent> events(String names) {
        return Arrays.stream(names.strip().split(" "))
                .map(WebhookEvent::valueOf)
                .collect(Collectors.toSet());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
