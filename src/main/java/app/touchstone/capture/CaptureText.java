package app.touchstone.capture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be read in captured content, and what it says of itself. Unknown texts are empty.
 *
 * @param text canonical, as in a snapshot; empty when there is none
 * @param problem the key of the translation that says why there is no text; empty when there is, or when none is expected
 * @param publishedOn the day as the content writes it
 * @param language a BCP 47 tag, {@code und} when nobody knows
 */
public record CaptureText(
        String text,
        String problem,
        String title,
        String author,
        String publisher,
        @Nullable LocalDate publishedOn,
        String language) {

    /** A picture, a film: nothing to read, and nothing wrong. */
    public static final CaptureText NONE = new CaptureText("", "", "", "", "", null, "und");

    /** The problem of a text that could not be read in time. */
    public static final String TOO_SLOW = "capture.unread.TOO_SLOW";

    /** There should be a text, and none could be read. */
    public static CaptureText unread(String problem) {
        return new CaptureText("", problem, "", "", "", null, "und");
    }
}
