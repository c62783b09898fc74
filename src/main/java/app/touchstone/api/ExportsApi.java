package app.touchstone.api;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionFile;
import app.touchstone.report.EditionForm;
import app.touchstone.report.EditionsTaken;
import app.touchstone.report.ReadingRoom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Exports", description = "Editions as files, and all claims as a table.")
class ExportsApi {

    private final ReadingRoom readingRoom;
    private final EditionsTaken taken;
    private final Desks desks;

    ExportsApi(ReadingRoom readingRoom, EditionsTaken taken, Desks desks) {
        this.readingRoom = readingRoom;
        this.taken = taken;
        this.desks = desks;
    }

    @GetMapping(path = "/reports/{slug}/html", produces = "text/html;charset=UTF-8")
    @Operation(summary = "An edition as HTML that needs no other file")
    ResponseEntity<byte[]> html(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, EditionForm.HTML);
    }

    @GetMapping(path = "/reports/{slug}/pdf", produces = "application/pdf")
    @Operation(summary = "An edition as tagged PDF")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, EditionForm.PDF);
    }

    @GetMapping(path = "/reports/{slug}/markdown", produces = "text/markdown;charset=UTF-8")
    @Operation(summary = "An edition as Markdown")
    ResponseEntity<byte[]> markdown(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, EditionForm.MARKDOWN);
    }

    @GetMapping(path = "/reports/{slug}/claimreview", produces = "application/ld+json")
    @Operation(summary = "An edition's ClaimReview, as JSON-LD")
    ResponseEntity<byte[]> claimReview(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, EditionForm.CLAIM_REVIEW);
    }

    @GetMapping(
            path = "/reports/{slug}/docx",
            produces = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    @Operation(summary = "An edition as a Word document, with a footnote for each citation")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, EditionForm.DOCX);
    }

    @GetMapping(path = "/reports/{slug}/text", produces = "text/plain;charset=UTF-8")
    @Operation(summary = "An edition as plain text")
    ResponseEntity<byte[]> text(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, EditionForm.TEXT);
    }

    @GetMapping(path = "/reports/{slug}/content", produces = "application/json")
    @Operation(summary = "What an edition was made from; the SHA-256 of these bytes is the edition's")
    ResponseEntity<byte[]> content(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, EditionForm.CONTENT);
    }

    private ResponseEntity<byte[]> file(Member member, String slug, @Nullable Integer number, EditionForm form) {
        String desk = desks.outside(member.require(Permission.READ).desk()).slug();
        Edition edition = readingRoom.edition(desk, slug, number);
        EditionFile.Whole file = readingRoom.file(desk, slug, edition.content().edition(), form);
        taken.record(member, edition, form.ending());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(form.fileName(slug, file.head().edition()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
