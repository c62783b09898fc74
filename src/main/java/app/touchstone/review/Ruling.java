package app.touchstone.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a dispute is decided, also while it is being written.
 *
 * @param outcome what the verdict says: rating and framings as ruled, headline, summary and justification as chosen
 * @param fields one ruling for each field in dispute
 */
public record Ruling(
        @NotNull @Valid AssessmentDetails outcome,
        @NotNull @Size(max = 10) List<@Valid @NotNull FieldRuling> fields) {

    /**
     * @param taken the letter whose value is taken, null for neither: the outcome's own value then
     * @param reason why; goes on the record
     */
    public record FieldRuling(
            Differences.@NotNull Field field,
            @Nullable @Size(max = 1) String taken,
            @NotNull @Size(max = 2000) String reason) {

        public FieldRuling {
            // a text that a script leaves out, or says to be null, comes in empty
            taken = taken == null || taken.isEmpty() ? null : taken;
        }
    }

    public Ruling {
        fields = fields == null ? null : List.copyOf(fields);
    }

    Optional<FieldRuling> on(Differences.Field field) {
        return fields.stream().filter(one -> one.field == field).findFirst();
    }
}
