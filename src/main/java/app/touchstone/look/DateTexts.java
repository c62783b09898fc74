package app.touchstone.look;

import app.touchstone.basis.Translations;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times and days in the reader's own language and time zone. */
public final class DateTexts {

    private DateTexts() {}

    /** Day, hour and minute where the reader is. */
    public static String time(Component component, Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language(component))
                .format(instant.atZone(zone()));
    }

    /** The day where the reader is. */
    public static String day(Component component, Instant instant) {
        return day(component, instant.atZone(zone()).toLocalDate());
    }

    public static String day(Component component, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language(component))
                .format(day);
    }

    /** The time of day where the reader is. */
    public static String now(Component component) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(language(component))
                .format(LocalTime.now(zone()));
    }

    /** Today where the reader is. */
    public static LocalDate today() {
        return LocalDate.now(zone());
    }

    /** Where the browser says it is; Greenwich when it does not say or nobody knows the place. */
    public static ZoneId zone() {
        @Nullable UI ui = UI.getCurrent();
        @Nullable
        ExtendedClientDetails details = ui == null ? null : ui.getInternals().getExtendedClientDetails();
        @Nullable String name = details == null ? null : details.getTimeZoneId();
        if (name == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** English dates put the day first, as in the rest of our texts. */
    private static Locale language(Component component) {
        Locale known = Translations.known(component.getUI().map(UI::getLocale).orElseGet(DateTexts::current));
        return known.equals(Locale.ENGLISH) ? Locale.UK : known;
    }

    private static Locale current() {
        @Nullable UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
