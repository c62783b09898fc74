package app.touchstone.api;

import app.touchstone.api.ProblemBody.FieldError;
import app.touchstone.basis.Problem;
import app.touchstone.basis.Translations;
import app.touchstone.document.ExtractionProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is told of each failure that a caller can cause. */
final class KnownProblems {

    /** Imports that have a status of their own in HTTP; the others are wrong at their field. */
    private static final Map<String, ProblemType> REFUSED_FILES = Map.of(
            ExtractionProblem.TOO_LARGE.key(), ProblemType.TOO_LARGE,
            ExtractionProblem.TOO_MUCH_TEXT.key(), ProblemType.TOO_LARGE,
            ExtractionProblem.UNSUPPORTED_TYPE.key(), ProblemType.UNSUPPORTED_TYPE,
            ExtractionProblem.BINARY.key(), ProblemType.UNSUPPORTED_TYPE);

    private KnownProblems() {}

    /** Null for a failure that is nobody's fault but ours. */
    static @Nullable ProblemBody of(Locale language, Exception failure) {
        return switch (failure) {
            case Problem problem -> told(language, problem);
            case ConstraintViolationException invalid -> violations(language, invalid);
            case HttpMessageNotReadableException unreadable -> UnreadableJson.told(language, unreadable);
            case MethodArgumentTypeMismatchException wrong ->
                field(language, wrong.getName(), "api.problem.wrongParameter", wrong.getName());
            // a blank, which stands for no id
            case MissingPathVariableException blank ->
                field(language, blank.getVariableName(), "api.problem.wrongParameter", blank.getVariableName());
            // query parameters that are read into one record
            case BindException wrong
            when wrong.hasFieldErrors() -> {
                String name = wrong.getFieldErrors().getFirst().getField();
                yield field(language, name, "api.problem.wrongParameter", name);
            }
            case MissingServletRequestParameterException missing ->
                field(language, missing.getParameterName(), "api.problem.missing", missing.getParameterName());
            case MissingServletRequestPartException missing ->
                field(language, missing.getRequestPartName(), "api.problem.missing", missing.getRequestPartName());
            case MaxUploadSizeExceededException tooLarge -> plain(language, ProblemType.TOO_LARGE);
            case MultipartException broken -> plain(language, ProblemType.MALFORMED);
            case NoResourceFoundException nothing -> plain(language, ProblemType.NOT_FOUND);
            case NoHandlerFoundException nothing -> plain(language, ProblemType.NOT_FOUND);
            case HttpRequestMethodNotSupportedException wrong ->
                ProblemWriter.body(
                        language,
                        ProblemType.METHOD_NOT_ALLOWED,
                        ProblemType.METHOD_NOT_ALLOWED.detail(),
                        wrong.getMethod());
            case HttpMediaTypeNotSupportedException wrong -> plain(language, ProblemType.UNSUPPORTED_TYPE);
            case HttpMediaTypeNotAcceptableException wrong -> plain(language, ProblemType.NOT_ACCEPTABLE);
            case DataAccessException wrong
            when isNoText(wrong) -> ProblemWriter.body(language, ProblemType.MALFORMED, "api.problem.noText");
            case ConcurrencyFailureException collided -> told(language, Problem.stale());
            case DuplicateKeyException collided -> told(language, Problem.stale());
            default -> null;
        };
    }

    /** PostgreSQL stores no NUL in a text, which JSON and addresses can carry in. */
    private static boolean isNoText(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql && "22021".equals(sql.getSQLState());
    }

    private static ProblemBody told(Locale language, Problem problem) {
        String text = Translations.get()
                .text(language, problem.key(), problem.arguments().toArray());
        String field = problem.field();
        return ProblemWriter.body(
                language,
                type(problem),
                problem.key(),
                text,
                field == null ? List.of() : List.of(new FieldError(field, text)));
    }

    private static ProblemType type(Problem problem) {
        return REFUSED_FILES.getOrDefault(problem.key(), ApiProblems.type(problem.kind()));
    }

    private static ProblemBody violations(Locale language, ConstraintViolationException invalid) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(one -> new FieldError(field(one), one.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        String code = ProblemType.INVALID.detail();
        return ProblemWriter.body(
                language, ProblemType.INVALID, code, Translations.get().text(language, code, errors.size()), errors);
    }

    /** The path below the service's method and its parameter, which callers do not know of. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                if (node.isInIterable() && node.getIndex() != null) {
                    path.append('[').append(node.getIndex()).append(']');
                }
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.isEmpty() ? parameter : path.toString();
    }

    private static ProblemBody field(Locale language, String field, String code, Object... arguments) {
        String text = Translations.get().text(language, code, arguments);
        return ProblemWriter.body(language, ProblemType.MALFORMED, code, text, List.of(new FieldError(field, text)));
    }

    private static ProblemBody plain(Locale language, ProblemType type) {
        return ProblemWriter.body(language, type, type.detail());
    }
}
