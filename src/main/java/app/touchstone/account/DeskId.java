package app.touchstone.account;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which desk; every row of the work belongs to exactly one. */
public record DeskId(@JsonValue UUID value) {

    public static DeskId fresh() {
        return new DeskId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static DeskId of(String text) {
        return new DeskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
