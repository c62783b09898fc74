package app.touchstone.claim;

import app.touchstone.basis.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What another fact-checker said of a claim, in their words. It is never a verdict of ours. Unknown texts are empty.
 *
 * @param publisher who checked it
 * @param rating their rating word, as they spell it
 * @param explanation what they say of the rating, in a sentence or two
 * @param address where their report is
 * @param identifier what names their review in every file
 * @param language a BCP 47 tag
 */
public record OutsideReviewDetails(
        @NotNull @Size(max = 300) String publisher,
        @NotNull @Size(max = 500) String rating,
        @NotNull @Size(max = 2000) String explanation,
        @NotNull @Size(max = 500) String title,
        @NotNull @WebAddress String address,
        @NotNull @Size(max = 1000) String identifier,
        @Nullable @PastOrPresent LocalDate publishedOn,
        @NotNull @Size(max = 35) String language) {

    /** Of whose rating words theirs is one: the host of the report's address, without {@code www.}; empty when unknown. */
    public String site() {
        return RatingWords.site(address);
    }
}
