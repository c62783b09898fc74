package app.touchstone.claim;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which appearance of a claim. */
public record AppearanceId(@JsonValue UUID value) {

    public static AppearanceId fresh() {
        return new AppearanceId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static AppearanceId of(String text) {
        return new AppearanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
