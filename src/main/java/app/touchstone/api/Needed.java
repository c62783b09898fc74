package app.touchstone.api;

import app.touchstone.basis.Problem;
import org.jspecify.annotations.Nullable;

/** What a request may not leave out, where the service takes it as a plain argument. */
final class Needed {

    private Needed() {}

    /** @throws Problem INVALID at the field */
    static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(name, "api.problem.missing", name);
        }
        return value;
    }
}
