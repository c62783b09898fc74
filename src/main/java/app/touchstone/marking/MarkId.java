package app.touchstone.marking;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which mark; made by the browser, so that sending it twice is harmless. */
public record MarkId(@JsonValue UUID value) {

    public static MarkId fresh() {
        return new MarkId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static MarkId of(String text) {
        return new MarkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
