package app.touchstone.exchange;

import app.touchstone.claim.ClaimState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are meant, and what belongs to them. Sources are taken out whole, marks by codebook only.
 *
 * @param states empty for all but the discarded
 * @param from the first day on which a claim was written down, in UTC; null for no bound
 * @param to the last day
 * @param codebook the key of a codebook: claims whose verdict has a framing of it, marks with a code of it; empty for all
 */
public record ExportFilter(
        @NotNull Set<ClaimState> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to,

        @NotNull @Size(max = 80) @Pattern(regexp = "\\P{Cntrl}*")
        String codebook) {

    /** Everything. */
    public static final ExportFilter ALL = new ExportFilter(Set.of(), null, null, "");

    public ExportFilter {
        // a blank word in an address arrives as null, and asks for nothing
        states = states == null
                ? null
                : states.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
