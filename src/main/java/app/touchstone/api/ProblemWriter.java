package app.touchstone.api;

import app.touchstone.api.ProblemBody.FieldError;
import app.touchstone.basis.Translations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems, for the filters before the controllers as for what the controllers throw. */
@Component
class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** A problem that needs no more words than its sort has. */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemType type, Object... arguments)
            throws IOException {
        write(response, body(Language.of(request), type, type.detail(), arguments));
    }

    void write(HttpServletResponse response, ProblemBody problem) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    static ProblemBody body(Locale language, ProblemType type, String code, Object... arguments) {
        return body(language, type, code, Translations.get().text(language, code, arguments), List.of());
    }

    static ProblemBody body(Locale language, ProblemType type, String code, String detail, List<FieldError> errors) {
        String title = Translations.get().text(language, type.title());
        return new ProblemBody(type.reference(), title, type.status(), detail, code, errors, "");
    }
}
