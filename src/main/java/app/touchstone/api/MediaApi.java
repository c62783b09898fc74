package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimMedia;
import app.touchstone.claim.MediaOfClaims;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/claims/{claim}/media")
@Tag(name = "Media", description = "What was found of the picture, recording or film that a claim is about.")
class MediaApi {

    private final MediaOfClaims media;

    MediaApi(MediaOfClaims media) {
        this.media = media;
    }

    @GetMapping
    @Operation(summary = "What was found; 404 when the claim is not about media")
    ClaimMedia get(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return media.of(member, claim).orElseThrow(() -> Problem.notFound("media"));
    }

    @PutMapping
    @Operation(summary = "Say what was found, once the claim is settled")
    ClaimMedia say(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody ClaimMedia found) {
        media.say(member, claim, found);
        return get(member, claim);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take it back: the claim is not about media")
    void takeBack(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        media.takeBack(member, claim);
    }
}
