package app.touchstone.codebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict scale as a file. */
public record ScaleFile(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
        @NotBlank @Size(max = 200) String name,
        @Positive int version,
        @NotNull String description,
        @NotNull String source,
        @NotEmpty List<@Valid Entry> ratings) {

    /** One rating of the file. */
    public record Entry(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
            @NotBlank @Size(max = 100) String label,
            @NotBlank String meaning,
            @Nullable @Positive Integer ordinal,
            @NotBlank String colour) {}
}
