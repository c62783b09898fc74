package app.touchstone.webhook;

import static app.touchstone.webhook.WebhookRows.instant;
import static app.touchstone.webhook.WebhookRows.time;

import app.touchstone.account.DeskId;
import app.touchstone.basis.CursorPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deliveries: what is to be sent, and what came of it. */
@Component
class DeliveryRows {

    /** How long a node that took a delivery has for it; then it is thought to be gone, and another takes it. */
    static final Duration CLAIMED_FOR = Duration.ofMinutes(2);

    /** So many at a time of one webhook, lest a slow one keeps all others waiting. */
    private static final int MOST_OF_ONE = 5;

    private static final int MOST = 20;

    private static final String COLUMNS =
            "id, webhook_id, event_id, kind, payload, state, tries, status, millis, problem,"
                    + " problem_arguments, excerpt, made_at, tried_at, due_at from webhook_delivery ";

    /** What has to be sent, and how it is signed. @param secrets the one in force first */
    record Due(
            DeliveryId id,
            WebhookId webhook,
            DeskId desk,
            UUID event,
            String kind,
            String payload,
            int tries,
            String address,
            List<String> secrets) {}

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DeliveryId add(WebhookId webhook, UUID desk, UUID event, String kind, String payload, Instant now) {
        DeliveryId id = DeliveryId.fresh();
        jdbc.sql(
                        "insert into webhook_delivery (id, webhook_id, desk_id, event_id, kind, payload, state, tries, problem,"
                                + " problem_arguments, excerpt, made_at, due_at)"
                                + " values (?, ?, ?, ?, ?, ?, 'WAITING', 0, '', '', '', ?, ?)")
                .params(id.value(), webhook.value(), desk, event, kind, payload, time(now), time(now))
                .update();
        return id;
    }

    Optional<Delivery> find(DeskId desk, WebhookId webhook, DeliveryId id) {
        return jdbc.sql("select " + COLUMNS + "where desk_id = ? and webhook_id = ? and id = ?")
                .params(desk.value(), webhook.value(), id.value())
                .query((row, n) -> delivery(row))
                .optional();
    }

    /** The newest first, before a cursor. */
    CursorPage<Delivery> page(DeskId desk, WebhookId webhook, @Nullable UUID cursor, int limit) {
        int bounded = CursorPage.bounded(limit);
        List<Object> parameters = new ArrayList<>(List.of(desk.value(), webhook.value()));
        if (cursor != null) {
            parameters.add(cursor);
        }
        parameters.add(bounded + 1);
        List<Delivery> rows = jdbc.sql("select " + COLUMNS + "where desk_id = ? and webhook_id = ?"
                        + (cursor == null ? "" : " and id < ?") + " order by webhook_id desc, id desc limit ?")
                .params(parameters)
                .query((row, n) -> delivery(row))
                .list();
        return CursorPage.of(rows, bounded, delivery -> delivery.id().value());
    }

    /**
     * Takes what is due, each for one node only: a row is taken by an update that names what it was read as, which two
     * nodes cannot both do. Skipping locked rows would do on PostgreSQL, and gives too few on H2.
     */
    List<Due> take(Instant now) {
        Map<WebhookId, Integer> ofOne = new HashMap<>();
        List<Due> taken = new ArrayList<>();
        for (Due due : due(now)) {
            if (taken.size() < MOST && ofOne.merge(due.webhook, 1, Integer::sum) <= MOST_OF_ONE && take(due.id, now)) {
                taken.add(due);
            }
        }
        return taken;
    }

    private List<Due> due(Instant now) {
        return jdbc.sql(
                        "select d.id, d.webhook_id, d.desk_id, d.event_id, d.kind, d.payload, d.tries, w.address, w.secret,"
                                + " case when w.former_until > ? then w.former_secret end"
                                + " from webhook_delivery d join webhook w on w.id = d.webhook_id"
                                + " where d.state = 'WAITING' and d.due_at <= ? and w.active"
                                + " and (d.claimed_until is null or d.claimed_until < ?) order by d.due_at, d.id limit 200")
                .params(time(now), time(now), time(now))
                .query((row, n) -> new Due(
                        new DeliveryId(row.getObject(1, UUID.class)),
                        new WebhookId(row.getObject(2, UUID.class)),
                        new DeskId(row.getObject(3, UUID.class)),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getString(8),
                        secrets(row.getString(9), row.getString(10))))
                .list();
    }

    private boolean take(DeliveryId id, Instant now) {
        return jdbc.sql(
                                "update webhook_delivery set claimed_until = ? where id = ? and state = 'WAITING' and due_at <= ?"
                                        + " and (claimed_until is null or claimed_until < ?)")
                        .params(time(now.plus(CLAIMED_FOR)), id.value(), time(now), time(now))
                        .update()
                == 1;
    }

    /** Keeps what came of a try. @param next when to try again, null when that was the last */
    void tried(DeliveryId id, DeliveryState state, Outcome outcome, Instant now, @Nullable Instant next) {
        jdbc.sql("update webhook_delivery set state = :state, tries = tries + 1, status = :status, millis = :millis,"
                        + " problem = :problem, problem_arguments = :arguments, excerpt = :excerpt, tried_at = :now,"
                        + " due_at = coalesce(cast(:next as timestamp(6) with time zone), due_at), claimed_until = null"
                        + " where id = :id and state = 'WAITING'")
                .param("state", state.name())
                .param("status", outcome.status())
                .param("millis", outcome.millis())
                .param("problem", outcome.problem())
                .param("arguments", String.join("\n", outcome.arguments()))
                .param("excerpt", outcome.excerpt())
                .param("now", time(now))
                .param("next", next == null ? null : time(next))
                .param("id", id.value())
                .update();
    }

    void removeOf(WebhookId webhook) {
        jdbc.sql("delete from webhook_delivery where webhook_id = ?")
                .param(webhook.value())
                .update();
    }

    /** Forgets what has been settled for long. */
    void sweep(Instant before) {
        jdbc.sql("delete from webhook_delivery where state <> 'WAITING' and made_at < ?")
                .param(time(before))
                .update();
    }

    private static List<String> secrets(String secret, @Nullable String former) {
        return former == null ? List.of(secret) : List.of(secret, former);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        String arguments = row.getString("problem_arguments");
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getObject("event_id", UUID.class),
                row.getString("kind"),
                row.getString("payload"),
                state,
                row.getInt("tries"),
                row.getObject("status", Integer.class),
                row.getObject("millis", Long.class),
                row.getString("problem"),
                arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split("\n")),
                row.getString("excerpt"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "tried_at"),
                state == DeliveryState.WAITING ? instant(row, "due_at") : null);
    }
}
