package app.touchstone.evidence;

import app.touchstone.basis.WebAddress;
import app.touchstone.capture.CaptureId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source contributes to one claim.
 *
 * @param question what was asked of the source
 * @param answerKind how the answer comes out of the source; {@link AnswerKind#ABSTRACTED} when nobody says
 * @param answer what it answers, in the desk's own words; may be empty when the quote says it
 * @param quote the source's own words; may be empty when there is an answer
 * @param accessedOn the day it was read
 * @param capture the archived copy of what was read; null when there is none
 */
public record EvidenceDetails(
        @NotNull SourceId source,
        @NotBlank @Size(max = 500) String question,
        AnswerKind answerKind,
        @NotNull @Size(max = 10_000) String answer,
        @NotNull @Size(max = 10_000) String quote,
        @NotNull Stance stance,
        @NotNull @WebAddress String address,
        @NotNull @PastOrPresent LocalDate accessedOn,
        @Nullable CaptureId capture) {

    public EvidenceDetails {
        answerKind = Objects.requireNonNullElse(answerKind, AnswerKind.ABSTRACTED);
    }

    /** Without an archived copy. */
    public EvidenceDetails(
            SourceId source,
            String question,
            String answer,
            String quote,
            Stance stance,
            String address,
            LocalDate accessedOn) {
        this(source, question, AnswerKind.ABSTRACTED, answer, quote, stance, address, accessedOn, null);
    }
}
