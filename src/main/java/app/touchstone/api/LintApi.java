package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Translations;
import app.touchstone.claimreview.FileLint;
import app.touchstone.claimreview.FileMending;
import app.touchstone.claimreview.Mended;
import app.touchstone.claimreview.Severity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/claimreview")
@Tag(name = "ClaimReview", description = "Judging and mending ClaimReviews, as the command `lint-claimreview` does.")
class LintApi {

    /** @param block 1 for the first script of a page or value of a file, 0 for the file as a whole */
    record Told(int block, String path, Severity severity, String rule, String message) {}

    /** @param findings in the order of the file */
    record Judged(long errors, List<Told> findings) {}

    /** @param mends what was done, as rules and places; {@code text} all of the file afterwards */
    record MendedFile(String text, List<Done> mends, Judged left) {}

    record Done(int block, String path, String rule) {}

    @PostMapping(path = "/lint", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "What is wrong with the ClaimReviews of a file or page; nothing is stored")
    Judged lint(
            @AuthenticationPrincipal Member member, @RequestPart("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        member.require(Permission.READ);
        return judged(file.getBytes(), request);
    }

    @PostMapping(path = "/mend", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "The file with everything mended that can be mended without inventing anything",
            description = "And what is left to a person. Nothing is stored.")
    MendedFile mend(
            @AuthenticationPrincipal Member member, @RequestPart("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        member.require(Permission.READ);
        Mended mended = FileMending.mend(file.getBytes());
        List<Done> done = mended.mends().stream()
                .map(one -> new Done(one.block(), one.path(), one.rule().id()))
                .toList();
        return new MendedFile(mended.text(), done, judged(mended.text().getBytes(mended.charset()), request));
    }

    private static Judged judged(byte[] bytes, HttpServletRequest request) {
        List<Told> findings = FileLint.check(bytes).stream()
                .map(placed -> new Told(
                        placed.block(),
                        placed.finding().path(),
                        placed.finding().severity(),
                        placed.finding().rule().id(),
                        Translations.get()
                                .text(
                                        Language.of(request),
                                        placed.finding().messageKey(),
                                        placed.finding().args().toArray())))
                .toList();
        return new Judged(
                findings.stream().filter(one -> one.severity == Severity.ERROR).count(), findings);
    }
}
