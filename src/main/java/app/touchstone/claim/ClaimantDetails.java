package app.touchstone.claim;

import app.touchstone.basis.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who asserts a claim; never the publisher. Kept once per desk and recognised by name.
 *
 * @param description such as an office, empty when there is nothing to say
 * @param sameAs an address that identifies them, empty when there is none
 */
public record ClaimantDetails(
        @NotBlank @Size(max = 200) String name,
        @NotNull ClaimantKind kind,
        @NotNull @Size(max = 300) String description,
        @NotNull @WebAddress String sameAs) {}
