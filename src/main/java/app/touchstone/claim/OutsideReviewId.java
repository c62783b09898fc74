package app.touchstone.claim;

import app.touchstone.basis.FreshId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which review of another fact-checker. */
public record OutsideReviewId(@JsonValue UUID value) {

    public static OutsideReviewId fresh() {
        return new OutsideReviewId(FreshId.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static OutsideReviewId of(String text) {
        return new OutsideReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
