package app.touchstone.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a new edition is made; the reason is published. */
public record Correcting(
        @NotNull CorrectionKind kind,
        @NotBlank @Size(max = 1000) String reason) {}
