package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.exchange.BundleExports;
import app.touchstone.exchange.BundleFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Bundles", description = "Everything about a claim as one file that anybody can verify.")
class BundlesApi {

    private final BundleExports bundles;

    BundlesApi(BundleExports bundles) {
        this.bundles = bundles;
    }

    @GetMapping(path = "/claims/{claim}/bundle", produces = "application/zip")
    @Operation(
            summary = "The claim's evidence bundle",
            description = "A ZIP file with RO-Crate metadata; `java -jar touchstone.jar verify-bundle` says whether it"
                    + " holds. The same claim makes the same bytes.")
    void bundle(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, HttpServletResponse response)
            throws IOException {
        BundleFiles.answer(bundles, member, claim, response);
    }
}
