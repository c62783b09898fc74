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

/** A codebook as a file; the starter codebooks are such files. */
public record CodebookFile(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
        @NotNull CodeKind kind,
        @NotBlank @Size(max = 200) String name,
        @NotNull String language,
        @Positive int version,
        @NotNull String description,
        @NotNull String source,
        @NotNull String licence,
        @NotEmpty List<@Valid Entry> codes) {

    /** One code of the file. */
    public record Entry(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
            @Nullable String parent,
            @NotBlank @Size(max = 200) String label,
            @NotBlank String definition,
            @NotNull String includes,
            @NotNull String excludes,
            @NotNull String example,
            @Nullable String counterexample,
            @Nullable String source,
            @NotBlank String colour,
            @Nullable @Pattern(regexp = "[a-z0-9]") String hotkey) {}
}
