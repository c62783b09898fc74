package app.touchstone.intake;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which file that came in. */
public record IntakeId(@JsonValue UUID value) {

    public static IntakeId fresh() {
        return new IntakeId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static IntakeId of(String text) {
        return new IntakeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
