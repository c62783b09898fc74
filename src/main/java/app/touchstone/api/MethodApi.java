package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Method", description = "Codebooks and verdict scales; every published version stays as it is.")
class MethodApi {

    private final Codebooks codebooks;
    private final VerdictScales scales;

    MethodApi(Codebooks codebooks, VerdictScales scales) {
        this.codebooks = codebooks;
        this.scales = scales;
    }

    @GetMapping("/codebooks")
    @Operation(summary = "The newest version of each codebook, with its codes")
    Page<Codebook> codebooks(@AuthenticationPrincipal Member member) {
        return Page.whole(codebooks.newest(member));
    }

    @GetMapping("/codes/{code}")
    @Operation(summary = "One code, of whichever version")
    Code code(@AuthenticationPrincipal Member member, @PathVariable CodeId code) {
        return codebooks.code(member, code);
    }

    @GetMapping("/scales")
    @Operation(summary = "The newest version of each verdict scale")
    Page<VerdictScale> scales(@AuthenticationPrincipal Member member) {
        return Page.whole(scales.newest(member));
    }

    @GetMapping("/scales/{scale}")
    @Operation(summary = "One version of a verdict scale")
    VerdictScale scale(@AuthenticationPrincipal Member member, @PathVariable ScaleId scale) {
        return scales.get(member, scale);
    }
}
