package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.exchange.BundleExports;
import app.touchstone.exchange.BundleFiles;
import app.touchstone.exchange.BundleImport;
import app.touchstone.exchange.TakenBundles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Bundles", description = "Everything about a claim as one file that anybody can verify.")
class BundlesApi {

    private final BundleExports bundles;
    private final BundleImport imports;
    private final TakenBundles taken;

    BundlesApi(BundleExports bundles, BundleImport imports, TakenBundles taken) {
        this.bundles = bundles;
        this.imports = imports;
        this.taken = taken;
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

    @PostMapping(path = "/bundles", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Take in a bundle of another desk, as the part `file`",
            description = "It is verified first. A draft is made of it; the file is kept.")
    TakenBundles.Taken take(@AuthenticationPrincipal Member member, @RequestPart("file") MultipartFile file)
            throws IOException {
        Path stored = Files.createTempFile("bundle", ".zip");
        try {
            file.transferTo(stored);
            return imports.take(member, stored);
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    @GetMapping("/bundles")
    @Operation(summary = "Bundles of other desks that were taken in, the newest first")
    Page<TakenBundles.Taken> taken(@AuthenticationPrincipal Member member) {
        return Page.whole(taken.all(member));
    }

    @GetMapping(path = "/bundles/{bundle}/file", produces = "application/zip")
    @Operation(summary = "Such a bundle as it came")
    void file(@AuthenticationPrincipal Member member, @PathVariable UUID bundle, HttpServletResponse response)
            throws IOException {
        BundleFiles.answer(taken, member, bundle, response);
    }
}
