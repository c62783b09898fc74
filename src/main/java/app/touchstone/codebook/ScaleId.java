package app.touchstone.codebook;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which version of which verdict scale. */
public record ScaleId(@JsonValue UUID value) {

    public static ScaleId fresh() {
        return new ScaleId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static ScaleId of(String text) {
        return new ScaleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
