package app.touchstone.claim;

import app.touchstone.basis.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The media a claim is about, and what was found of it.
 *
 * @param address where it was seen
 * @param original where the unaltered work is, or was published first; empty when nobody knows
 * @param context what the original shows, when and where: needed for what was torn out of its context
 */
public record ClaimMedia(
        @NotNull MediaKind kind,
        @NotNull Authenticity authenticity,
        @NotBlank @WebAddress String address,
        @NotNull @WebAddress String original,
        @NotNull @Size(max = 5000) String context) {}
