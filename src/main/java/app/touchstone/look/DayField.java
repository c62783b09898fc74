package app.touchstone.look;

import app.touchstone.basis.Problem;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day, typed or picked, in the reader's language: in the past or today, or {@linkplain #ahead to come}. */
public final class DayField extends DatePicker {

    /** Earlier ones are slips of the hand: a year of two digits, say. */
    private static final LocalDate EARLIEST = LocalDate.of(1500, 1, 1);

    /** What is understood besides the form that is shown. The day comes before the month wherever both are numbers. */
    private static final String[] FORMATS = {
        "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"
    };

    public DayField(String label) {
        super(label);
        // typing comes first; the calendar opens by its button or the arrow key
        setAutoOpen(false);
        setLocale(english() ? Locale.UK : getLocale());
        setMin(EARLIEST);
        setMax(DateTexts.today());
        setI18n(new DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setDateFormats(english() ? "d MMM yyyy" : "dd.MM.yyyy", FORMATS)
                .setMinErrorMessage(getTranslation("look.day.tooEarly", String.valueOf(EARLIEST.getYear())))
                .setBadInputErrorMessage(getTranslation("look.day.unreadable"))
                .setMaxErrorMessage(getTranslation("look.day.future")));
    }

    /** For a day that is to come; today is the first. */
    public static DayField ahead(String label) {
        DayField field = new DayField(label);
        field.setMax(null);
        field.setMin(DateTexts.today());
        field.getI18n().setMinErrorMessage(field.getTranslation("look.day.past"));
        return field;
    }

    /**
     * The day, or null when the field is empty.
     *
     * @param field its name in the command
     * @throws Problem INVALID when something was typed that is no day: it must not get lost as "no day"
     */
    public @Nullable LocalDate day(String field) {
        if (isInputUnparsable()) {
            throw Problem.invalid(field, "look.day.unreadable");
        }
        if (getValue() != null && getValue().isBefore(EARLIEST)) {
            throw Problem.invalid(field, "look.day.tooEarly", String.valueOf(EARLIEST.getYear()));
        }
        return getValue();
    }

    private boolean english() {
        return getLocale().getLanguage().equals("en");
    }
}
