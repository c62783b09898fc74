package app.touchstone.exchange;

import app.touchstone.basis.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What is to be taken out, and how. */
public record ExportOrder(
        @NotNull ExportKind kind,
        @NotNull ExportFormat format,
        @NotNull @Valid ExportFilter filter) {

    /** What the file is called. */
    public String fileName(String deskSlug) {
        return deskSlug + "-" + kind.word() + "." + format.ending();
    }

    /** @throws Problem INVALID for a form the kind does not have, or days the wrong way round */
    void requireSense() {
        if (!kind.formats().contains(format)) {
            throw Problem.invalid("format", "exchange.out.noSuchFormat", kind.word(), format.name());
        }
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("to", "exchange.out.daysTurned");
        }
    }
}
