package app.touchstone.webhook;

import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is in the outbox to where it is to go. Nothing is locked while a receiver is waited for: a delivery is taken
 * for two minutes, sent, and what came of it is written down. A node that stops in between has its deliveries sent again by
 * another: a receiver may see an event twice, and knows it by its id.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** How long settled deliveries are kept. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final Line line;
    private final Journal journal;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Postman(
            WebhookRows webhooks,
            DeliveryRows deliveries,
            Line line,
            Journal journal,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.line = line;
        this.journal = journal;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_000, initialDelay = 10_000)
    void rounds() {
        while (round() > 0) {
            LOG.debug("one more round, there may be more to deliver");
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void sweep() {
        deliveries.sweep(now().minus(KEPT));
    }

    /** Sends what is due, some of it at once; gives how many were sent. */
    int round() {
        List<DeliveryRows.Due> taken = deliveries.take(now());
        if (taken.isEmpty()) {
            return 0;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(due -> threads.execute(() -> deliver(due)));
        }
        return taken.size();
    }

    private void deliver(DeliveryRows.Due due) {
        try {
            Outcome outcome = send(due);
            transaction.executeWithoutResult(status -> settle(due, outcome));
        } catch (RuntimeException unexpected) {
            // it stays taken for two minutes, and is tried again then
            LOG.error("a delivery could not be made", unexpected);
        }
    }

    private Outcome send(DeliveryRows.Due due) {
        byte[] body = due.payload().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Touchstone-Event",
                due.kind(),
                "Touchstone-Event-Id",
                due.event().toString(),
                "Touchstone-Delivery",
                due.id().toString(),
                Signature.HEADER,
                Signature.of(due.secrets(), now(), body));
        try {
            return Outcome.of(line.post(due.desk(), URI.create(due.address()), headers, body));
        } catch (Problem refused) {
            return Outcome.of(refused);
        }
    }

    private void settle(DeliveryRows.Due due, Outcome outcome) {
        Instant now = now();
        if (outcome.delivered()) {
            deliveries.tried(due.id(), DeliveryState.DELIVERED, outcome, now, null);
            webhooks.succeeded(due.webhook());
            return;
        }
        int tries = due.tries() + 1;
        if (tries < Patience.MOST_TRIES && !outcome.gone()) {
            deliveries.tried(due.id(), DeliveryState.WAITING, outcome, now, now.plus(Patience.after(tries, random)));
            return;
        }
        deliveries.tried(due.id(), DeliveryState.GIVEN_UP, outcome, now, null);
        webhooks.failed(due.webhook());
        if (webhooks.pause(due.webhook(), outcome.gone() ? 0 : Patience.MOST_FAILURES, now)) {
            journal.record(
                    due.desk().value(),
                    null,
                    "webhook.paused",
                    "webhook",
                    due.webhook().value(),
                    Map.of("because", outcome.gone() ? "gone" : "failures"));
            notices.tell(
                    due.desk(),
                    NoticeKind.WEBHOOK_PAUSED,
                    // the rest of such an address is often a secret itself, and more people read notices than webhooks
                    URI.create(due.address()).getHost(),
                    WebhookPlaces.deliveries(due.webhook()),
                    Permission.PEOPLE);
            LOG.warn("webhook {} was switched off after its deliveries failed", due.webhook());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
