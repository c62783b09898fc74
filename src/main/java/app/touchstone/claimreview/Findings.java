package app.touchstone.claimreview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings in the order they are met. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(Rule rule, Field field, String... args) {
        all.add(new Finding(field.path(), rule, List.of(args)));
    }

    List<Finding> toList() {
        return List.copyOf(all);
    }

    /** The day of an ISO 8601 date or date with time; names the field when it holds anything else. */
    Optional<LocalDate> day(Field field) {
        if (!field.isThere()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = field.text().flatMap(Findings::parseDay);
        if (day.isEmpty()) {
            add(Rule.DATE_MALFORMED, field, field.shown());
        }
        return day;
    }

    static Optional<LocalDate> parseDay(String text) {
        int time = text.indexOf('T');
        try {
            if (time < 0) {
                return Optional.of(LocalDate.parse(text));
            }
            // "…T10:15+0300" is ISO 8601 too, though Java's own pattern wants the colon
            String colon = text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
            return Optional.of(LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(colon)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
