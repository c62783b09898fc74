package app.touchstone.codebook;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which codebook, whatever its version. */
public record CodebookId(@JsonValue UUID value) {

    public static CodebookId fresh() {
        return new CodebookId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static CodebookId of(String text) {
        return new CodebookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
