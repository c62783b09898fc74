package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.EvidenceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping(ApiSecurity.ROOT + "/claims/{claim}/evidence")
@Tag(name = "Evidence", description = "What a source contributes to one claim; justifications cite it as [E1].")
class EvidenceApi {

    private final EvidenceFile evidence;

    EvidenceApi(EvidenceFile evidence) {
        this.evidence = evidence;
    }

    @GetMapping
    @Operation(summary = "All evidence on a claim by number, what was withdrawn too")
    Page<Evidence> of(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(evidence.of(member, claim));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add evidence; it gets the claim's next number")
    Evidence add(
            @AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody EvidenceDetails details) {
        return evidence.add(member, claim, details);
    }

    @PutMapping("/{evidence}")
    @Operation(summary = "Change evidence")
    Evidence change(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable("evidence") EvidenceId id,
            @RequestParam long version,
            @RequestBody EvidenceDetails details) {
        return evidence.change(member, claim, id, version, details);
    }

    @PostMapping("/{evidence}/withdraw")
    @Operation(summary = "Take evidence back; it keeps its number")
    Evidence withdraw(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable("evidence") EvidenceId id,
            @RequestParam long version) {
        return evidence.withdraw(member, claim, id, version, true);
    }

    @PostMapping("/{evidence}/restore")
    @Operation(summary = "Bring withdrawn evidence back")
    Evidence restore(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable("evidence") EvidenceId id,
            @RequestParam long version) {
        return evidence.withdraw(member, claim, id, version, false);
    }
}
