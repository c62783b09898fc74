package app.touchstone.api;

import app.touchstone.basis.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers whatever goes wrong below {@code /api/v1} with problem details. A resolver and not an advice on the
 * controllers, because a wrong address, method or media type is noticed before any controller is found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final ProblemWriter writer;

    ApiProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiSecurity.covers(request)) {
            return null;
        }
        if (response.isCommitted()) {
            // half a download is out: all that can be done is to break off, so that nobody takes it for the whole
            LOG.warn("broken off: {}", failure.toString());
            throw new IllegalStateException("the answer was already on its way", failure);
        }
        try {
            if (failure instanceof ErrorResponse known) {
                known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            }
            writer.write(response, body(Language.of(request), failure));
        } catch (IOException gone) {
            LOG.debug("the caller left before the answer", gone);
        }
        return new ModelAndView();
    }

    private static ProblemBody body(Locale language, Exception failure) {
        ProblemBody known = KnownProblems.of(language, failure);
        if (known != null) {
            return known;
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, failure);
        ProblemBody told =
                ProblemWriter.body(language, ProblemType.UNEXPECTED, ProblemType.UNEXPECTED.detail(), incident);
        return new ProblemBody(
                told.type(), told.title(), told.status(), told.detail(), told.code(), told.errors(), incident);
    }

    /** The sort of problem each kind is. */
    static ProblemType type(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> ProblemType.INVALID;
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case FORBIDDEN -> ProblemType.FORBIDDEN;
            case STALE -> ProblemType.STALE;
            case REFUSED -> ProblemType.REFUSED;
            case THROTTLED -> ProblemType.THROTTLED;
        };
    }
}
