package app.touchstone.report;

import app.touchstone.document.TextDirection;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words a report's page adds around what the edition says: in the edition's language when {@link ReportLanguages} has
 * it, else in English. Days are those of UTC, so that a page reads the same wherever it was made.
 */
public final class ReportWords {

    private final Locale language;
    private final boolean foreign;

    private final TextDirection around;

    private ReportWords(Locale language, boolean foreign, TextDirection around) {
        this.language = language;
        this.foreign = foreign;
        this.around = around;
    }

    public static ReportWords of(ReportContent content) {
        return of(content.locale(), content.direction());
    }

    /** @param around which way the text runs that these words stand in */
    public static ReportWords of(Locale language, TextDirection around) {
        boolean have = ReportLanguages.have(language);
        return new ReportWords(have ? Locale.of(language.getLanguage()) : Locale.ENGLISH, !have, around);
    }

    /** The words under {@code report.page.}. */
    public String say(String key, Object... arguments) {
        return text("report.page." + key, arguments);
    }

    /** The word for a value that a lower room names, such as {@code stance.REFUTES}. */
    public String name(String kind, Enum<?> value) {
        return text(kind + "." + value.name());
    }

    private String text(String key, Object... arguments) {
        String pattern = ReportLanguages.find(language, key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    /** The language of these words, where it is not the edition's own; else null, and no attribute is written. */
    public @Nullable String lang() {
        return foreign ? language.toLanguageTag() : null;
    }

    /** Which way these words run where that is not the edition's way; else null. */
    public @Nullable String dir() {
        TextDirection own = TextDirection.ofLanguage(language.toLanguageTag());
        return own == around ? null : own.html();
    }

    public Locale locale() {
        return language;
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    public String day(Instant at) {
        return day(at.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
