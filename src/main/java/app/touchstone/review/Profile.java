package app.touchstone.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings to a dealing out.
 *
 * @param languages BCP 47 tags; empty for any
 * @param skills free words
 * @param awayUntil the last day of an absence, null when they are here
 */
public record Profile(
        @NotNull @Size(max = 20) Set<@Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") String> languages,
        @NotNull @Size(max = 20) Set<@Pattern(regexp = "[^,]{1,24}") String> skills,
        @Nullable LocalDate awayUntil) {

    static final Profile NONE = new Profile(Set.of(), Set.of(), null);

    public boolean away(LocalDate today) {
        return awayUntil != null && !awayUntil.isBefore(today);
    }
}
