package app.touchstone.claimreview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else's ClaimReview says, as far as it says anything: texts may be empty, and nothing is checked. HTML in
 * texts is already taken away.
 *
 * @param identifier an absolute address or URN that names the review; empty when it has none
 * @param address the page that carries the review; empty when there is none or it is no address
 * @param wording the claim under review
 * @param appearances addresses where the claim was seen, the first known one first
 * @param rating the verdict in the publisher's words; the number as text when it has no words
 * @param publisher the fact-checker's name
 */
public record ReadReview(
        String identifier,
        String address,
        String title,
        String wording,
        List<Claimant> claimants,
        @Nullable LocalDate saidOn,
        List<String> appearances,
        String rating,
        String explanation,
        String publisher,
        String publisherAddress,
        @Nullable LocalDate publishedOn,
        String language) {

    public ReadReview {
        claimants = List.copyOf(claimants);
        appearances = List.copyOf(appearances);
    }

    /** Who is said to have made the claim. @param sameAs an address that identifies them, or empty */
    public record Claimant(String name, boolean organisation, String sameAs) {}
}
