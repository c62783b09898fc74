package app.touchstone.intake;

import app.touchstone.claimreview.Severity;
import java.util.List;

/**
 * What is wrong with an item.
 *
 * @param place the column, or the JSONPath of the field; empty when it is about the whole
 * @param severity only an error keeps the item out
 * @param key of the translations, with its arguments
 */
public record Fault(String place, Severity severity, String key, List<String> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault error(String place, String key, Object... arguments) {
        return of(place, Severity.ERROR, key, arguments);
    }

    static Fault warning(String place, String key, Object... arguments) {
        return of(place, Severity.WARNING, key, arguments);
    }

    private static Fault of(String place, Severity severity, String key, Object... arguments) {
        return new Fault(
                place,
                severity,
                key,
                List.of(arguments).stream().map(String::valueOf).toList());
    }
}
