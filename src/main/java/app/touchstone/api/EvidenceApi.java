package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.evidence.Alike;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.EvidenceFlag;
import app.touchstone.evidence.EvidenceFlags;
import app.touchstone.evidence.EvidenceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
@RequestMapping(ApiSecurity.ROOT + "/claims/{claim}")
@Tag(name = "Evidence", description = "What a source contributes to one claim; justifications cite it as [E1].")
class EvidenceApi {

    /** What it means that the source says something else now. */
    @Schema(example = "{\"reason\": \"Only the headline was changed.\"}")
    record Settled(String reason) {}

    private final EvidenceFile evidence;
    private final EvidenceFlags flags;

    EvidenceApi(EvidenceFile evidence, EvidenceFlags flags) {
        this.evidence = evidence;
        this.flags = flags;
    }

    @GetMapping("/evidence")
    @Operation(summary = "All evidence on a claim by number, what was withdrawn too")
    Page<Evidence> of(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(evidence.of(member, claim));
    }

    @PostMapping("/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add evidence; it gets the claim's next number")
    Evidence add(
            @AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody EvidenceDetails details) {
        return evidence.add(member, claim, details);
    }

    @PutMapping("/evidence/{evidence}")
    @Operation(summary = "Change evidence")
    Evidence change(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable("evidence") EvidenceId id,
            @RequestParam long version,
            @RequestBody EvidenceDetails details) {
        return evidence.change(member, claim, id, version, details);
    }

    @PostMapping("/evidence/{evidence}/withdraw")
    @Operation(summary = "Take evidence back; it keeps its number")
    Evidence withdraw(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable("evidence") EvidenceId id,
            @RequestParam long version) {
        return evidence.withdraw(member, claim, id, version, true);
    }

    @PostMapping("/evidence/{evidence}/restore")
    @Operation(summary = "Bring withdrawn evidence back")
    Evidence restore(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable("evidence") EvidenceId id,
            @RequestParam long version) {
        return evidence.withdraw(member, claim, id, version, false);
    }

    @PostMapping("/evidence-alike")
    @Operation(summary = "What the claim has already that is much like this evidence; nothing is stored")
    Page<Alike> alike(
            @AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody EvidenceDetails details) {
        return Page.whole(evidence.alike(member, claim, details, null));
    }

    @GetMapping("/evidence-flags")
    @Operation(summary = "Evidence whose archived copy and a newer one say different things")
    Page<EvidenceFlag> flags(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(flags.of(member, claim));
    }

    @PostMapping("/evidence/{evidence}/settle")
    @Operation(summary = "Say what it means that the source says something else now, and take the flags off")
    Page<EvidenceFlag> settle(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable("evidence") EvidenceId id,
            @RequestBody Settled settled) {
        flags.settle(member, claim, id, Needed.field("reason", settled.reason));
        return Page.whole(flags.of(member, claim));
    }
}
