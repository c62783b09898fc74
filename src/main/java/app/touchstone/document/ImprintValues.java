package app.touchstone.document;

import app.touchstone.basis.WebAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings what files say of themselves into the bounds of {@link Imprint}; what does not fit is not said. */
final class ImprintValues {

    static final int TITLE_UNITS = 500;
    static final int NAME_UNITS = 200;

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*");

    private ImprintValues() {}

    static String line(String value, int maxUnits) {
        return CanonicalText.line(value, maxUnits);
    }

    /** The day an ISO 8601 date or date and time opens with; the time zone is the publisher's, so it is not converted. */
    static @Nullable LocalDate day(String value) {
        Matcher matcher = DAY.matcher(value.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static String address(String value) {
        String address = value.strip();
        return WebAddress.Check.isWeb(address) ? address : "";
    }

    /** The tag in its canonical spelling; {@code und} for what is none. */
    static String language(String value) {
        String tag = value.strip();
        if (tag.length() > 35 || !TAG.matcher(tag).matches()) {
            return "und";
        }
        String language = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return language.isEmpty() ? "und" : language;
    }
}
