package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claimant;
import app.touchstone.claim.Claims;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
@Tag(name = "Claims", description = "What is claimed, and by whom.")
class ClaimsApi {

    private final Claims claims;

    ClaimsApi(Claims claims) {
        this.claims = claims;
    }

    @GetMapping("/claims")
    @Operation(
            summary = "Claims in the order they were written down",
            description = "Filter by state and by a part of the wording.")
    Page<Claim> page(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") Set<ClaimState> state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        // what stands for no state at all is read as none
        if (state.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("state", "api.problem.wrongParameter", "state");
        }
        return Page.of(claims.page(member, state, text, cursor, limit));
    }

    @PostMapping("/claims")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a new claim down as a draft")
    Claim draft(@AuthenticationPrincipal Member member, @RequestBody ClaimDetails details) {
        return claims.draft(member, details);
    }

    @GetMapping("/claims/{claim}")
    @Operation(summary = "One claim")
    Claim get(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return claims.get(member, claim);
    }

    @PutMapping("/claims/{claim}")
    @Operation(summary = "Change what a claim says, before it is judged")
    Claim change(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @RequestParam long version,
            @RequestBody ClaimDetails details) {
        return claims.change(member, claim, version, details);
    }

    @GetMapping("/claimants")
    @Operation(summary = "Everybody who made a claim, by name")
    Page<Claimant> claimants(
            @AuthenticationPrincipal Member member,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        return Page.part(claims.claimants(member), Claimant::id, cursor, limit);
    }
}
