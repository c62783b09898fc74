package app.touchstone.codebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A verdict scale as a file. */
public record ScaleFile(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
        @NotBlank @Size(max = 200) String name,
        @Positive int version,
        @NotNull String description,
        @NotNull String source,
        @NotEmpty List<@Valid Entry> ratings) {

    /** The same ratings under another head. */
    ScaleFile called(String newKey, String newName, int newVersion) {
        return new ScaleFile(newKey, newName, newVersion, description, source, ratings);
    }

    /**
     * One rating of the file.
     *
     * @param ordinal 1 for the worst, counting up without a gap; null off the scale
     * @param ratingValue the number for ClaimReview, growing with the ordinal; null for the ordinal
     */
    public record Entry(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
            @NotBlank @Size(max = 100) String label,
            @NotBlank String meaning,
            @Nullable @Positive Integer ordinal,
            @NotBlank String colour,
            @Nullable @Positive Integer ratingValue) {

        public Entry {
            key = Objects.requireNonNullElse(key, "");
            label = Objects.requireNonNullElse(label, "");
            meaning = Objects.requireNonNullElse(meaning, "");
            colour = Objects.requireNonNullElse(colour, "");
        }
    }
}
