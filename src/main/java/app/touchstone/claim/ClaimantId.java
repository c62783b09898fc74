package app.touchstone.claim;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which claimant. */
public record ClaimantId(@JsonValue UUID value) {

    public static ClaimantId fresh() {
        return new ClaimantId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static ClaimantId of(String text) {
        return new ClaimantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
