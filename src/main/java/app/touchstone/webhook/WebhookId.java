package app.touchstone.webhook;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which webhook. */
public record WebhookId(@JsonValue UUID value) {

    public static WebhookId fresh() {
        return new WebhookId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static WebhookId of(String text) {
        return new WebhookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
