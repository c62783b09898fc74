package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.report.Citations;
import app.touchstone.report.EditionChanges;
import app.touchstone.report.EditionHead;
import app.touchstone.report.EditionHistory;
import app.touchstone.report.GateItem;
import app.touchstone.report.GateWaivers;
import app.touchstone.report.Methodologies;
import app.touchstone.report.Methodology;
import app.touchstone.report.NewMethodology;
import app.touchstone.report.Preview;
import app.touchstone.report.ReportFlag;
import app.touchstone.report.ReportFlags;
import app.touchstone.report.Reports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@Tag(name = "Publication", description = "The gate, corrections, and the desk's methodology.")
class PublishingApi {

    private final Reports reports;
    private final GateWaivers waivers;
    private final EditionHistory history;
    private final Citations citations;
    private final Methodologies methodologies;
    private final ReportFlags flags;

    PublishingApi(
            Reports reports,
            GateWaivers waivers,
            EditionHistory history,
            Citations citations,
            Methodologies methodologies,
            ReportFlags flags) {
        this.reports = reports;
        this.waivers = waivers;
        this.history = history;
        this.citations = citations;
        this.methodologies = methodologies;
        this.flags = flags;
    }

    /** Why an item may pass. */
    record Waiver(String reason) {}

    @PutMapping("/claims/{claim}/report/waivers/{item}")
    @Operation(
            summary = "Let an item of the gate pass; the reason is published in the report",
            description = "Never SETTLED, and never an invalid ClaimReview.")
    Preview waive(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable GateItem item,
            @RequestBody Waiver waiver) {
        waivers.waive(member, claim, item, Needed.field("reason", waiver.reason()));
        return reports.preview(member, claim);
    }

    @DeleteMapping("/claims/{claim}/report/waivers/{item}")
    @Operation(summary = "Ask for an item of the gate again")
    Preview restore(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @PathVariable GateItem item) {
        waivers.restore(member, claim, item);
        return reports.preview(member, claim);
    }

    @GetMapping("/claims/{claim}/report/editions")
    @Operation(summary = "All editions of the claim's report, oldest first, with kind and reason of each correction")
    Page<EditionHead> editions(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(history.editions(member, claim));
    }

    @GetMapping("/claims/{claim}/report/changes")
    @Operation(summary = "What one edition says otherwise than another, word by word")
    EditionChanges changes(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @RequestParam int from,
            @RequestParam int to,
            Locale language) {
        return history.changes(member, claim, from, to, language);
    }

    @GetMapping("/claims/{claim}/report/citations")
    @Operation(summary = "Claims whose evidence cites the report; look here before you take it back")
    Page<Citations.CitingClaim> citations(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(citations.of(member, claim));
    }

    @GetMapping("/corrections")
    @Operation(summary = "Every correction and retraction of the desk, newest first")
    Page<EditionHead> corrections(@AuthenticationPrincipal Member member) {
        return Page.whole(history.corrections(member));
    }

    @GetMapping("/report-flags")
    @Operation(summary = "What changed under published reports and nobody has answered yet, oldest first")
    Page<ReportFlag> flags(@AuthenticationPrincipal Member member) {
        return Page.whole(flags.all(member));
    }

    /** What follows from a change. */
    record Outcome(String outcome) {}

    @PostMapping("/report-flags/{flag}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say what follows from a change under a report; the flag is closed")
    void deal(@AuthenticationPrincipal Member member, @PathVariable UUID flag, @RequestBody Outcome outcome) {
        flags.deal(member, flag, Needed.field("outcome", outcome.outcome()));
    }

    @GetMapping("/methodology")
    @Operation(summary = "All versions of the desk's methodology, newest first")
    Page<Methodology> methodology(@AuthenticationPrincipal Member member) {
        return Page.whole(methodologies.versions(member));
    }

    @PostMapping("/methodology")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publish the next version of the methodology; reports name it from then on")
    Methodology publish(@AuthenticationPrincipal Member member, @RequestBody NewMethodology written) {
        return methodologies.publish(member, written);
    }
}
