package app.touchstone.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook, and what came of the last try.
 *
 * @param event the same for every try and every webhook: a receiver knows by it what it has seen
 * @param kind a {@link WebhookEvent}, or {@code TEST}
 * @param payload what is sent, byte for byte
 * @param tries how often it was sent
 * @param status of the last answer; null when there was none
 * @param millis until the last answer; null when there was none
 * @param problem why there was no answer, a key of the translations; empty when there was one
 * @param excerpt the first 500 characters of the last answer
 * @param nextAt when it is sent again; null when it is not
 */
public record Delivery(
        DeliveryId id,
        WebhookId webhook,
        UUID event,
        String kind,
        String payload,
        DeliveryState state,
        int tries,
        @Nullable Integer status,
        @Nullable Long millis,
        String problem,
        List<String> problemArguments,
        String excerpt,
        Instant madeAt,
        @Nullable Instant triedAt,
        @Nullable Instant nextAt) {}
