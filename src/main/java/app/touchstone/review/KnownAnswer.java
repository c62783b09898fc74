package app.touchstone.review;

import app.touchstone.codebook.CodeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What is known of a claim before it is judged.
 *
 * @param rating the key of a rating of the scale the claim is judged by
 * @param why how it is known; shown with the result
 */
public record KnownAnswer(
        @NotBlank @Size(max = 80) String rating,
        @NotNull @Size(max = 100) Set<@NotNull CodeId> framings,
        @NotNull @Size(max = 2000) String why) {

    public KnownAnswer {
        framings = framings == null ? null : Set.copyOf(framings);
    }
}
