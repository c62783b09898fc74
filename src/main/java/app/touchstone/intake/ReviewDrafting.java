package app.touchstone.intake;

import app.touchstone.basis.WebAddress;
import app.touchstone.claim.BatchClaim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.ClaimantKind;
import app.touchstone.claim.OutsideReviewDetails;
import app.touchstone.claim.RatingWords;
import app.touchstone.claimreview.Finding;
import app.touchstone.claimreview.ReadReview;
import app.touchstone.claimreview.ReviewFeed.Found;
import app.touchstone.claimreview.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a claim of somebody's ClaimReview, with the review beside it. Much of what the linter calls an error keeps nobody
 * from reading the claim: it is told as a warning here, and only what leaves nothing to import is an error.
 */
final class ReviewDrafting {

    private final LocalDate today;

    ReviewDrafting(LocalDate today) {
        this.today = today;
    }

    ReadItem item(Found found) {
        ReadReview review = found.review();
        List<Fault> faults = new ArrayList<>();
        for (Finding finding : found.findings()) {
            Severity severity = finding.severity() == Severity.HINT ? Severity.HINT : Severity.WARNING;
            faults.add(new Fault(finding.path(), severity, finding.messageKey(), finding.args()));
        }
        String wording = review.wording();
        if (wording.isEmpty()) {
            faults.add(Fault.error(found.path() + ".claimReviewed", "intake.fault.noWording"));
        } else if (wording.length() > 1000) {
            faults.add(Fault.error(found.path() + ".claimReviewed", "intake.fault.long", wording.length(), 1000));
        }
        if (review.address().isEmpty() && review.publisher().isEmpty()) {
            faults.add(Fault.error(found.path(), "intake.fault.nobody"));
        }
        OutsideReviewDetails outside = outside(review);
        BatchClaim claim = new BatchClaim(
                new ClaimDetails(
                        wording.isEmpty() ? "?" : CleanText.start(wording, 1000),
                        claimants(review),
                        past(review.saidOn()),
                        "",
                        ""),
                review.appearances().stream()
                        .filter(WebAddress.Check::isWeb)
                        .limit(50)
                        .toList(),
                "",
                outside);
        return new ReadItem(
                found.block() + " " + found.path(),
                wording,
                review.rating(),
                outside.site(),
                new Draft(review.identifier(), claim, List.of()),
                faults);
    }

    ReadItem broken(int block, Finding finding) {
        return new ReadItem(
                String.valueOf(block),
                "",
                "",
                "",
                null,
                List.of(new Fault(finding.path(), Severity.ERROR, finding.messageKey(), finding.args())));
    }

    private OutsideReviewDetails outside(ReadReview review) {
        String address = WebAddress.Check.isWeb(review.address()) ? review.address() : "";
        String publisher = !review.publisher().isEmpty() ? review.publisher() : RatingWords.site(address);
        return new OutsideReviewDetails(
                CleanText.start(publisher, 300),
                CleanText.start(review.rating(), 500),
                CleanText.start(review.explanation(), 2000),
                CleanText.start(review.title(), 500),
                address,
                CleanText.start(review.identifier(), 1000),
                past(review.publishedOn()),
                review.language().length() <= 35 ? CleanText.of(review.language()) : "");
    }

    private static List<ClaimantDetails> claimants(ReadReview review) {
        return review.claimants().stream()
                .limit(20)
                .map(one -> new ClaimantDetails(
                        CleanText.start(one.name(), 200),
                        one.organisation() ? ClaimantKind.ORGANISATION : ClaimantKind.PERSON,
                        "",
                        WebAddress.Check.isWeb(one.sameAs()) ? one.sameAs() : ""))
                .toList();
    }

    /** The linter has named a day that lies ahead; it is not made the claim's. */
    private @Nullable LocalDate past(@Nullable LocalDate day) {
        return day == null || day.isAfter(today) ? null : day;
    }
}
