package app.touchstone.capture;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which archived copy. */
public record CaptureId(@JsonValue UUID value) {

    public static CaptureId fresh() {
        return new CaptureId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static CaptureId of(String text) {
        return new CaptureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
