package app.touchstone.codebook;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which code of which codebook version. */
public record CodeId(@JsonValue UUID value) {

    public static CodeId fresh() {
        return new CodeId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static CodeId of(String text) {
        return new CodeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
