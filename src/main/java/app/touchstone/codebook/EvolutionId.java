package app.touchstone.codebook;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which bringing of marks to a new version of a codebook. */
public record EvolutionId(@JsonValue UUID value) {

    public static EvolutionId fresh() {
        return new EvolutionId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static EvolutionId of(String text) {
        return new EvolutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
