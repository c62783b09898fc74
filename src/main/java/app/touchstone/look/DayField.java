package app.touchstone.look;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A day in the past or today, typed or picked, in the reader's language. */
public final class DayField extends DatePicker {

    public DayField(String label) {
        super(label);
        // typing comes first; the calendar opens by its button or the arrow key
        setAutoOpen(false);
        setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        setMax(DateTexts.today());
        setI18n(new DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setBadInputErrorMessage(getTranslation("look.day.unreadable"))
                .setMaxErrorMessage(getTranslation("look.day.future")));
    }
}
