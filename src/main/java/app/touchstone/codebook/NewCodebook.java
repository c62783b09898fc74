package app.touchstone.codebook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A codebook to be begun.
 *
 * @param from the version whose codes it starts with, null for none
 */
public record NewCodebook(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}") String key,
        @NotNull CodeKind kind,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 35) String language,
        @Nullable CodebookId from) {}
