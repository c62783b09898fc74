package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Assessments;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Opening;
import app.touchstone.review.SealProof;
import app.touchstone.review.Verdict;
import app.touchstone.review.Verdicts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/claims/{claim}")
@Tag(
        name = "Assessments",
        description = "Independent judgements; another's can be read once all of the round are sealed.")
class AssessmentsApi {

    record Dissent(String text) {}

    private final Assessments assessments;
    private final Opening opening;
    private final Verdicts verdicts;

    AssessmentsApi(Assessments assessments, Opening opening, Verdicts verdicts) {
        this.assessments = assessments;
        this.opening = opening;
        this.verdicts = verdicts;
    }

    @GetMapping("/assessment")
    @Operation(summary = "My own assessment in the claim's present round")
    Assessment mine(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return assessments.mine(member, claim).orElseThrow(() -> Problem.notFound("assessment"));
    }

    @PutMapping("/assessment")
    @Operation(summary = "Keep my draft; version 0 the first time")
    Assessment write(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @RequestParam(defaultValue = "0") long version,
            @RequestBody AssessmentDetails details) {
        return assessments.write(member, claim, version, unrated(details));
    }

    @PostMapping("/assessment/seal")
    @Operation(summary = "Seal my draft: from now on it never changes")
    Assessment seal(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestParam long version) {
        return assessments.seal(member, claim, version);
    }

    @GetMapping("/assessments")
    @Operation(
            summary = "The assessments of rounds that have been opened",
            description = "Before the last seal of a round there are none. Assessors are letters, in a drawn order;"
                    + " names come with the settlement, if the policy says so.")
    Page<OpenedAssessment> opened(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(assessments.opened(member, claim));
    }

    @GetMapping("/assessments/proofs")
    @Operation(
            summary = "What is needed to check opened assessments against the journal",
            description = "SHA-256 of the canonical JSON (RFC 8785) of {\"content\": content, \"nonce\": nonce} must be"
                    + " the commitment that the journal kept at the seal, in the entry `sequence`.")
    Page<SealProof> proofs(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(opening.proofs(member, claim));
    }

    @PutMapping("/dissent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave a dissent that stays with the verdict; an empty text takes it back")
    void dissent(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody Dissent dissent) {
        assessments.dissent(member, claim, dissent.text);
    }

    @GetMapping("/verdict")
    @Operation(summary = "The settled outcome of the claim's present round")
    Verdict verdict(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return verdicts.of(member, claim).orElseThrow(() -> Problem.notFound("verdict"));
    }

    /** A text left out is read as empty; no rating is the one that is null instead. */
    private static AssessmentDetails unrated(AssessmentDetails details) {
        @Nullable String rating = details.rating();
        return rating == null || !rating.isEmpty()
                ? details
                : new AssessmentDetails(
                        null, details.headline(), details.summary(), details.justification(), details.framings());
    }
}
