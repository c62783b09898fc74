package app.touchstone.marking;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which mark of an older text, on the newer one. */
public record CarriedMarkId(@JsonValue UUID value) {

    public static CarriedMarkId fresh() {
        return new CarriedMarkId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static CarriedMarkId of(String text) {
        return new CarriedMarkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
