package app.touchstone.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * The next version of a desk's methodology.
 *
 * @param after the number of the version it was written on, 0 for the first; somebody else's in between is not lost
 */
public record NewMethodology(
        @PositiveOrZero int after,
        @NotBlank @Size(max = 600) String summary,
        @NotBlank @Size(max = 50_000) String text,
        @NotNull @Size(max = 1000) String note) {}
