package app.touchstone.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, who says it, and when and where it was said.
 *
 * @param wording the checkable proposition, normalised: one sentence that stands without its text
 * @param claimants may be empty: nobody is known
 * @param saidOn the day it was first said, as far as known
 * @param saidAt the place or occasion
 * @param context what, where, when, which population
 */
public record ClaimDetails(
        @NotBlank @Size(max = 1000) String wording,
        @NotNull @Size(max = 20) List<@Valid ClaimantDetails> claimants,
        @Nullable @PastOrPresent LocalDate saidOn,
        @NotNull @Size(max = 300) String saidAt,
        @NotNull @Size(max = 5000) String context) {

    public ClaimDetails {
        claimants = claimants == null ? null : List.copyOf(claimants);
    }

    /** A claim of which only the wording is known yet. */
    public static ClaimDetails ofWording(String wording) {
        return new ClaimDetails(wording, List.of(), null, "", "");
    }
}
