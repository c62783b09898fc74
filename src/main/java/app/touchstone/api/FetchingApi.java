package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.capture.FetchPolicies;
import app.touchstone.capture.FetchPolicy;
import app.touchstone.capture.HostListing;
import app.touchstone.capture.HostRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/fetching")
@Tag(name = "Fetching", description = "Whether addresses are fetched, and from which hosts; for administrators.")
class FetchingApi {

    /** @param listedOnly whether only hosts that are listed as allowed are asked */
    @Schema(example = "{\"on\": true, \"listedOnly\": false}")
    record Switches(boolean on, boolean listedOnly) {}

    /** @param reason may be left out */
    @Schema(example = "{\"listing\": \"DENIED\", \"reason\": \"Behind a paywall.\"}")
    record Listed(HostListing listing, @Nullable String reason) {}

    private final FetchPolicies policies;

    FetchingApi(FetchPolicies policies) {
        this.policies = policies;
    }

    @GetMapping
    @Operation(summary = "Whether addresses are fetched, and from which hosts")
    FetchPolicy get(@AuthenticationPrincipal Member member) {
        return policies.get(member);
    }

    @PutMapping
    @Operation(summary = "Switch fetching on or off")
    FetchPolicy change(
            @AuthenticationPrincipal Member member, @RequestParam long version, @RequestBody Switches switches) {
        return policies.change(member, switches.on, switches.listedOnly, version);
    }

    @PutMapping("/hosts/{host}")
    @Operation(summary = "List a host, with all below it, as allowed or as never to be asked")
    FetchPolicy list(@AuthenticationPrincipal Member member, @PathVariable String host, @RequestBody Listed listed) {
        return policies.list(
                member,
                new HostRule(
                        host, Needed.field("listing", listed.listing), Objects.requireNonNullElse(listed.reason, "")));
    }

    @DeleteMapping("/hosts/{host}")
    @Operation(summary = "Take a host off the list")
    FetchPolicy unlist(@AuthenticationPrincipal Member member, @PathVariable String host) {
        return policies.unlist(member, host);
    }
}
