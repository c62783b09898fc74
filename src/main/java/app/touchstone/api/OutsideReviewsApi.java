package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.OutsideReview;
import app.touchstone.claim.OutsideReviewDetails;
import app.touchstone.claim.OutsideReviewId;
import app.touchstone.claim.OutsideReviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/claims/{claim}/outside-reviews")
@Tag(name = "Outside reviews", description = "What other fact-checkers said of a claim; never a verdict of the desk.")
class OutsideReviewsApi {

    private final OutsideReviews reviews;

    OutsideReviewsApi(OutsideReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    @Operation(summary = "Who else checked a claim, in their words, and what these come down to")
    Page<OutsideReview> of(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(reviews.of(member, claim));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record that somebody else checked a claim")
    OutsideReview add(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @RequestBody OutsideReviewDetails details) {
        return reviews.add(member, claim, details);
    }

    @DeleteMapping("/{review}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take it back from the claim")
    void remove(
            @AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @PathVariable OutsideReviewId review) {
        reviews.remove(member, claim, review);
    }
}
