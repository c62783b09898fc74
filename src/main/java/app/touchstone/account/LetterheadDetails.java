package app.touchstone.account;

import app.touchstone.basis.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a desk says of itself to readers. Empty texts say nothing.
 *
 * @param title how the reading room is called; empty for the desk's name
 * @param contact how the desk is reached: an e-mail address, a postal address
 * @param corrections how to report an error, when not by {@code contact}
 * @param licence under which its reports are given
 * @param accent colour of links and of the page's edge, on white
 * @param accentDark the same on the dark ground; empty for the accent, lightened as far as it must be
 */
public record LetterheadDetails(
        @NotNull @Size(max = 100) String title,
        @NotNull @Size(max = 2000) String description,
        @NotNull @Size(max = 500) String contact,
        @NotNull @Size(max = 500) String corrections,
        @NotNull @WebAddress String website,
        @NotNull @Size(max = 200) String licence,
        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") String accent,
        @NotNull @Pattern(regexp = "(#[0-9a-fA-F]{6})?") String accentDark) {

    /** What a desk has that changed nothing yet. */
    public static final LetterheadDetails PLAIN =
            new LetterheadDetails("", "", "", "", "", "CC BY 4.0", "#1450a8", "#8ab6ff");

    LetterheadDetails stripped() {
        return new LetterheadDetails(
                title.strip(),
                description.strip(),
                contact.strip(),
                corrections.strip(),
                website.strip(),
                licence.strip(),
                accent,
                accentDark);
    }

    /** What links are written in by night. */
    public Colour dark() {
        return Colour.of(accentDark.isEmpty() ? accent : accentDark)
                .map(colour -> accentDark.isEmpty() ? colour.readableOn(Colour.DARK_GROUND) : colour)
                .orElseThrow();
    }
}
