package app.touchstone.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of another program.
 *
 * @param failures how many deliveries in a row were given up
 * @param pausedAt when it was switched off because too many failed; null while it was not
 * @param formerSecretUntil until when deliveries are signed with the secret before this one, too; null when they are not
 */
public record Webhook(
        WebhookId id,
        WebhookDetails details,
        int failures,
        @Nullable Instant pausedAt,
        @Nullable Instant formerSecretUntil,
        Instant madeAt,
        long version) {

    /** A webhook just made, or given a new secret; {@code secret} is shown once and never again. */
    public record Secret(WebhookId id, String secret) {
        @Override
        public String toString() {
            return "Secret[id=" + id + "]";
        }
    }
}
