package app.touchstone.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about its own publication. Suggestions for a person to correct: nothing here was verified, and what
 * the file does not say is empty.
 *
 * @param title at most 500 UTF-16 units, one line
 * @param author at most 200 UTF-16 units; several are separated by {@code , }
 * @param publisher at most 200 UTF-16 units
 * @param publishedOn the calendar day as the file writes it, in whatever time zone it means; null when it does not say
 * @param address an http or https address, at most 2,000 UTF-16 units
 * @param language a BCP 47 tag the file declares, {@code und} when it declares none; see {@link LanguageGuess} for a guess
 */
public record Imprint(
        String title,
        String author,
        String publisher,
        @Nullable LocalDate publishedOn,
        String address,
        String language) {

    /** A file that says nothing of itself. */
    public static final Imprint NONE = new Imprint("", "", "", null, "", "und");

    Imprint withTitle(String other) {
        return new Imprint(other, author, publisher, publishedOn, address, language);
    }
}
