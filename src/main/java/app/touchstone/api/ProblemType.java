package app.touchstone.api;

import java.util.Locale;

/** The sorts of problems and the HTTP status of each; the one table of statuses. */
enum ProblemType {
    /** The request itself cannot be understood: broken JSON, unknown members, an id that is none. */
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** Somebody else changed it meanwhile. */
    STALE(409),
    /** A rule of the work says no. */
    REFUSED(409),
    /** The same request is being answered at this moment. */
    IN_PROGRESS(409),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    /** The request is understood, and wrong at a field. */
    INVALID(422),
    /** An idempotency key was used for another request before. */
    KEY_REUSED(422),
    THROTTLED(429),
    UNEXPECTED(500);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The key of the translations for its title. */
    String title() {
        return "api.problem." + name() + ".title";
    }

    /** The key of the translations that tells it when there is nothing more precise. */
    String detail() {
        return "api.problem." + name();
    }

    /** A reference that never changes. */
    String reference() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
