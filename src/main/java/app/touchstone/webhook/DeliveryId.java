package app.touchstone.webhook;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which delivery. */
public record DeliveryId(@JsonValue UUID value) {

    public static DeliveryId fresh() {
        return new DeliveryId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
