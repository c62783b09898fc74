package app.touchstone.evidence;

import app.touchstone.basis.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a source contributes to one claim.
 *
 * @param question what was asked of the source
 * @param answer what it answers, in the desk's own words; may be empty when the quote says it
 * @param quote the source's own words; may be empty when there is an answer
 * @param accessedOn the day it was read
 */
public record EvidenceDetails(
        @NotNull SourceId source,
        @NotBlank @Size(max = 500) String question,
        @NotNull @Size(max = 10_000) String answer,
        @NotNull @Size(max = 10_000) String quote,
        @NotNull Stance stance,
        @NotNull @WebAddress String address,
        @NotNull @PastOrPresent LocalDate accessedOn) {}
