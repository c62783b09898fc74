package app.touchstone.document;

import app.touchstone.basis.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document besides its text. Unknown texts are empty, never null.
 *
 * @param publishedOn the day the text was published, not in the future
 * @param address where it was found
 * @param language a BCP 47 tag such as {@code en} or {@code uk}; {@code und} when nobody knows
 */
public record DocumentDetails(
        @NotBlank @Size(max = 500) String title,
        @NotNull @Size(max = 200) String publisher,
        @NotNull @Size(max = 200) String author,
        @Nullable @PastOrPresent LocalDate publishedOn,
        @NotNull @WebAddress String address,

        @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") @Size(max = 35)
        String language) {

    /** Nothing is known yet; the language is undetermined. */
    public static final DocumentDetails UNKNOWN = new DocumentDetails("", "", "", null, "", "und");
}
