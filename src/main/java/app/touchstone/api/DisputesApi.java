package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.review.Adjudication;
import app.touchstone.review.Adjudications;
import app.touchstone.review.Approvals;
import app.touchstone.review.CodeNotes;
import app.touchstone.review.Differences;
import app.touchstone.review.Ruling;
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
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Disputes", description = "Where assessments differ, and how that is decided.")
class DisputesApi {

    /** @param version the one that was read, 0 for the first time */
    record Kept(long version, @Nullable Ruling ruling) {}

    record Approved(boolean given) {}

    record CodeDoubt(ClaimId claim, String text) {}

    private final Adjudications adjudications;
    private final Approvals approvals;
    private final CodeNotes codeNotes;

    DisputesApi(Adjudications adjudications, Approvals approvals, CodeNotes codeNotes) {
        this.adjudications = adjudications;
        this.approvals = approvals;
        this.codeNotes = codeNotes;
    }

    @GetMapping("/claims/{claim}/differences")
    @Operation(summary = "Where the opened assessments of the present round differ, field by field")
    Differences differences(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return adjudications.differences(member, claim).orElseThrow(() -> Problem.notFound("differences"));
    }

    @GetMapping("/claims/{claim}/adjudication")
    @Operation(
            summary = "The decision on a dispute",
            description = "While it is being written only for those who may decide; afterwards for everybody.")
    Adjudication adjudication(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return adjudications.of(member, claim).orElseThrow(() -> Problem.notFound("adjudication"));
    }

    @PutMapping("/claims/{claim}/adjudication")
    @Operation(
            summary = "Keep a ruling while it is written",
            description = "For each field in dispute: the letter whose value is taken, or null for the outcome's own"
                    + " value, and the reason.")
    Adjudication keep(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody Kept kept) {
        return adjudications.keep(member, claim, kept.version, Needed.field("ruling", kept.ruling));
    }

    @PostMapping("/claims/{claim}/adjudication/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide by the ruling as it is kept; the claim is settled with it")
    void decide(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestParam long version) {
        adjudications.decide(member, claim, version);
    }

    @GetMapping("/claims/{claim}/divergences")
    @Operation(summary = "What was decided otherwise than my own assessment had it, and why")
    Page<Adjudication.Divergence> divergences(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(adjudications.divergences(member, claim));
    }

    @GetMapping("/claims/{claim}/approval")
    @Operation(summary = "Whether the claim as it stands has been approved for publication")
    Approved approved(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return new Approved(approvals.given(member, claim));
    }

    @PostMapping("/claims/{claim}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Approve what is about to go out; another editor then publishes it")
    void approve(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestParam long version) {
        approvals.give(member, claim, version);
    }

    @GetMapping("/codes/{code}/notes")
    @Operation(summary = "Where judging showed that a code is unclear")
    Page<CodeNotes.CodeNote> notes(@AuthenticationPrincipal Member member, @PathVariable CodeId code) {
        return Page.whole(codeNotes.of(member, code));
    }

    @PostMapping("/codes/{code}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "File that a code is unclear, from a claim whose assessments are open")
    void file(@AuthenticationPrincipal Member member, @PathVariable CodeId code, @RequestBody CodeDoubt doubt) {
        codeNotes.file(member, Needed.field("claim", doubt.claim), code, doubt.text);
    }
}
