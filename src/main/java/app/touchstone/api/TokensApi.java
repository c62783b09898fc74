package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.TokenId;
import app.touchstone.account.Tokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/tokens")
@Tag(
        name = "Tokens",
        description = "Which tokens there are. They are made in the browser only, so that one that leaked cannot renew"
                + " itself.")
class TokensApi {

    private final Tokens tokens;

    TokensApi(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "My tokens that were not revoked, the newest first; never the tokens themselves")
    Page<Tokens.Token> mine(@AuthenticationPrincipal Member member) {
        return Page.whole(tokens.mine(member));
    }

    @GetMapping("/desk")
    @Operation(summary = "Everybody's tokens on the desk, by owner; for administrators")
    Page<Tokens.DeskToken> ofDesk(@AuthenticationPrincipal Member member) {
        return Page.whole(tokens.ofDesk(member));
    }

    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token: an own one, or as an administrator anybody's")
    void revoke(@AuthenticationPrincipal Member member, @PathVariable TokenId token) {
        tokens.revoke(member, token);
    }
}
