package app.touchstone.dossier;

import app.touchstone.claim.ClaimId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier gathers and how it begins.
 *
 * @param language BCP 47 tag of its own words; each report keeps its language
 * @param claims whose reports; empty for all the desk has published and not taken back
 * @param days only what was published within so many days before it is made; null for whenever
 */
public record DossierDetails(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 10_000) String introduction,

        @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") @Size(max = 35)
        String language,

        @NotNull @Size(max = 5000) List<ClaimId> claims,
        @Nullable @Min(1) @Max(3660) Integer days,
        @NotNull Rhythm rhythm) {

    public DossierDetails {
        claims = claims == null ? List.of() : List.copyOf(claims);
    }
}
