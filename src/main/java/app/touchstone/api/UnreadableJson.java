package app.touchstone.api;

import app.touchstone.api.ProblemBody.FieldError;
import app.touchstone.basis.Translations;
import java.util.List;
import java.util.Locale;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body stops being what was asked for, in words that show nothing of how it is read. */
final class UnreadableJson {

    private UnreadableJson() {}

    static ProblemBody told(Locale language, HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (!(cause instanceof JacksonException wrong)) {
            return whole(language, "api.problem.body");
        }
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return at(language, path(wrong), "api.problem.unknownField", unknown.getPropertyName());
        }
        if (!path(wrong).isEmpty()) {
            return at(language, path(wrong), "api.problem.wrongType", path(wrong));
        }
        TokenStreamLocation where = wrong.getLocation();
        return where == null || where.getLineNr() < 1
                ? whole(language, "api.problem.body")
                : whole(language, "api.problem.json", where.getLineNr(), where.getColumnNr());
    }

    private static ProblemBody whole(Locale language, String code, Object... arguments) {
        return ProblemWriter.body(language, ProblemType.MALFORMED, code, arguments);
    }

    private static ProblemBody at(Locale language, String field, String code, Object... arguments) {
        String text = Translations.get().text(language, code, arguments);
        return ProblemWriter.body(language, ProblemType.MALFORMED, code, text, List.of(new FieldError(field, text)));
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
