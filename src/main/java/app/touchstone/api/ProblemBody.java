package app.touchstone.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What every refused request is answered with: problem details (RFC 9457).
 *
 * @param type stable for one sort of problem; scripts decide by it
 * @param detail what happened, in the reader's language
 * @param code the precise reason; stable, in no language
 * @param errors the fields that are wrong; absent when the whole is
 * @param incident what the log calls this failure; only when it is ours
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type, String title, int status, String detail, String code, List<FieldError> errors, String incident) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** @param field as the request names it, such as {@code wording} or {@code claimants[0].name} */
    record FieldError(String field, String message) {}

    ProblemBody {
        errors = List.copyOf(errors);
    }
}
