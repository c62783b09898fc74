package app.touchstone.webhook;

import app.touchstone.account.DeskId;
import app.touchstone.account.Desks;
import app.touchstone.basis.FreshId;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.JournalEntry;
import app.touchstone.journal.JournalWritten;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts what is to be told into the table from which it is sent, in the transaction of the change: what is rolled back is
 * told to nobody, and what is committed is told for certain, at least once.
 */
@Component
class Outbox {

    /** Where each kind of thing is read; what is of another kind is told by its id alone. */
    private static final Map<String, String> READ_AT = Map.of(
            "claim", "/api/v1/claims/",
            "document", "/api/v1/documents/",
            "source", "/api/v1/sources/",
            "codebook", "/api/v1/codebooks/",
            "scale", "/api/v1/scales/",
            "desk", "/api/v1/me");

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final Desks desks;
    private final String base;

    Outbox(
            WebhookRows webhooks,
            DeliveryRows deliveries,
            Desks desks,
            @Value("${touchstone.public-address:}") String publicAddress) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.desks = desks;
        this.base = publicAddress.strip().replaceAll("/+$", "");
    }

    @EventListener
    void on(JournalWritten written) {
        JournalEntry entry = written.entry();
        WebhookEvent.of(entry.action()).ifPresent(event -> {
            List<WebhookId> told = webhooks.listening(entry.desk(), event);
            if (told.isEmpty()) {
                return;
            }
            UUID id = FreshId.next();
            String payload = payload(id, event.name(), entry.at(), entry.desk(), entry.subjectType(), entry.subject());
            told.forEach(webhook -> deliveries.add(webhook, entry.desk(), id, event.name(), payload, entry.at()));
        });
    }

    /** What happened, when, where and to what; never what it says: whoever is told reads that with a token. */
    String payload(UUID id, String kind, Instant at, UUID desk, String subjectType, UUID subject) {
        String slug = desks.outside(new DeskId(desk)).slug();
        String path = READ_AT.getOrDefault(subjectType, "");
        String address = path.isEmpty() ? "" : base + (path.endsWith("/") ? path + subject : path);
        return CanonicalJson.of(Map.of(
                "id", id.toString(),
                "kind", kind,
                "at", at.toString(),
                "desk", slug,
                "subject", Map.of("type", subjectType, "id", subject.toString(), "address", address)));
    }
}
