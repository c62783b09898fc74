package app.touchstone.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and programs write them: ISO 8601 with or without a time, numbers with points or strokes, months in words. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?: \\d.*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./](\\d{1,2})[./](\\d{1,2})(?: \\d.*)?");

    private static final List<DateTimeFormatter> WORDS = List.of(
            words("MMMM d, uuuu", Locale.ENGLISH),
            words("MMM d, uuuu", Locale.ENGLISH),
            words("d MMMM uuuu", Locale.ENGLISH),
            words("d MMM uuuu", Locale.ENGLISH),
            words("d MMMM uuuu", Locale.of("uk")),
            words("d MMMM uuuu 'р.'", Locale.of("uk")));

    private Days() {}

    private static DateTimeFormatter words(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day, or empty when the text is no day of the calendar. */
    static Optional<LocalDate> read(String text, DayOrder order) {
        String plain = text.strip();
        Matcher iso = ISO.matcher(plain);
        Matcher numbers = NUMBERS.matcher(plain);
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(iso.group(1)));
            }
            if (yearFirst.matches()) {
                return Optional.of(day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
            }
            if (numbers.matches()) {
                boolean dayFirst = order == DayOrder.DAY_FIRST;
                return Optional.of(
                        day(numbers.group(3), numbers.group(dayFirst ? 2 : 1), numbers.group(dayFirst ? 1 : 2)));
            }
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
        return plain.length() > 40 ? Optional.empty() : inWords(plain);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<LocalDate> inWords(String text) {
        for (DateTimeFormatter form : WORDS) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeException other) {
                // the next form
            }
        }
        return Optional.empty();
    }
}
