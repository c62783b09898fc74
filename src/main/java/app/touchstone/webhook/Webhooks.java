package app.touchstone.webhook;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Which programs are told what happens on a desk; for those who answer for its people. Secrets are stored readable, since
 * each delivery is signed with one: who reads the database could send in our name (decision 36).
 */
@Service
@Validated
public class Webhooks {

    /** What a secret starts with, so that a leaked one is recognised by scanners. */
    public static final String PREFIX = "tsw_";

    /** How long deliveries are signed with the former secret too, after a new one was made. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** How many one desk can have. */
    static final int MOST = 20;

    private static final String TEST = "TEST";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final Outbox outbox;
    private final Line line;
    private final Journal journal;
    private final Clock clock;

    Webhooks(WebhookRows rows, DeliveryRows deliveries, Outbox outbox, Line line, Journal journal, Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.line = line;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Webhook> all(Member member) {
        return rows.all(member.require(Permission.PEOPLE).desk());
    }

    @Transactional(readOnly = true)
    public Webhook get(Member member, WebhookId id) {
        return rows.find(member.require(Permission.PEOPLE).desk(), id).orElseThrow(() -> Problem.notFound("webhook"));
    }

    /** How many were switched off because their deliveries failed; none for who may not see to it. */
    @Transactional(readOnly = true)
    public int paused(Member member) {
        return member.may(Permission.PEOPLE) ? rows.paused(member.desk()) : 0;
    }

    /**
     * Subscribes a program.
     *
     * @throws Problem INVALID at {@code address} when nothing may be sent there, REFUSED beyond {@value #MOST}
     */
    @Transactional
    public Webhook.Secret add(Member member, @Valid WebhookDetails details) {
        member.require(Permission.PEOPLE);
        line.check(member.desk(), address(details));
        if (rows.all(member.desk()).size() >= MOST) {
            throw Problem.refused("webhook.tooMany", MOST);
        }
        WebhookId id = WebhookId.fresh();
        String secret = secret();
        rows.add(member, id, details, secret, now());
        record(member, "webhook.added", id, content(details));
        return new Webhook.Secret(id, secret);
    }

    @Transactional
    public Webhook change(Member member, WebhookId id, long version, @Valid WebhookDetails details) {
        Webhook before = get(member, id);
        Problem.unlessCurrent(version, before.version());
        line.check(member.desk(), address(details));
        if (!rows.change(member.desk(), id, version, details)) {
            throw Problem.stale();
        }
        record(member, "webhook.changed", id, content(details));
        return get(member, id);
    }

    /** Makes a new secret; for {@link #OVERLAP} everything is signed with both. */
    @Transactional
    public Webhook.Secret rotate(Member member, WebhookId id) {
        get(member, id);
        String secret = secret();
        rows.rotate(member.desk(), id, secret, now().plus(OVERLAP));
        record(member, "webhook.secretChanged", id, Map.of());
        return new Webhook.Secret(id, secret);
    }

    /** Ends a subscription; what was not delivered yet is told no more. */
    @Transactional
    public void remove(Member member, WebhookId id) {
        get(member, id);
        deliveries.removeOf(id);
        rows.remove(member.desk(), id);
        record(member, "webhook.removed", id, Map.of());
    }

    /** What was sent or will be, the newest first; what is settled for 30 days. */
    @Transactional(readOnly = true)
    public CursorPage<Delivery> deliveries(Member member, WebhookId id, @Nullable UUID cursor, int limit) {
        get(member, id);
        return deliveries.page(member.desk(), id, cursor, limit);
    }

    /** Sends something that happened to nobody, to see whether it arrives. */
    @Transactional
    public Delivery test(Member member, WebhookId id) {
        requireActive(get(member, id));
        UUID event = FreshId.next();
        UUID desk = member.desk().value();
        String payload = outbox.payload(event, TEST, now(), desk, "desk", desk);
        return delivery(member, id, deliveries.add(id, desk, event, TEST, payload, now()));
    }

    /** Sends an event once more, as a delivery of its own. */
    @Transactional
    public Delivery redeliver(Member member, WebhookId id, DeliveryId again) {
        requireActive(get(member, id));
        Delivery before = delivery(member, id, again);
        if (before.state() == DeliveryState.WAITING) {
            throw Problem.refused("webhook.stillWaiting");
        }
        return delivery(
                member,
                id,
                deliveries.add(id, member.desk().value(), before.event(), before.kind(), before.payload(), now()));
    }

    private Delivery delivery(Member member, WebhookId webhook, DeliveryId id) {
        return deliveries.find(member.desk(), webhook, id).orElseThrow(() -> Problem.notFound("delivery"));
    }

    private static void requireActive(Webhook webhook) {
        if (!webhook.details().active()) {
            throw Problem.refused("webhook.notActive");
        }
    }

    private static URI address(WebhookDetails details) {
        return URI.create(details.address());
    }

    /** The host only: paths and queries of such addresses are often secrets themselves. */
    private static Map<String, ?> content(WebhookDetails details) {
        return Map.of(
                "host",
                String.valueOf(address(details).getHost()),
                "events",
                new TreeSet<>(details.events()).stream().map(WebhookEvent::name).collect(Collectors.joining(" ")),
                "active",
                details.active());
    }

    private void record(Member member, String action, WebhookId id, Map<String, ?> content) {
        journal.record(member.desk().value(), member.person().value(), action, "webhook", id.value(), content);
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
