package app.touchstone.api;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.exchange.ClaimsCsv;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionsTaken;
import app.touchstone.report.HtmlRendering;
import app.touchstone.report.MarkdownRendering;
import app.touchstone.report.PdfRendering;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportMarkup;
import app.touchstone.report.ReportPlaces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
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
    private final PublicAddress address;
    private final ClaimsCsv csv;

    ExportsApi(ReadingRoom readingRoom, EditionsTaken taken, Desks desks, PublicAddress address, ClaimsCsv csv) {
        this.readingRoom = readingRoom;
        this.taken = taken;
        this.desks = desks;
        this.address = address;
        this.csv = csv;
    }

    @GetMapping(path = "/reports/{slug}/html", produces = "text/html;charset=UTF-8")
    @Operation(summary = "An edition as HTML that needs no other file")
    ResponseEntity<byte[]> html(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, "html", (content, url) -> bytes(HtmlRendering.file(content, url)));
    }

    @GetMapping(path = "/reports/{slug}/pdf", produces = "application/pdf")
    @Operation(summary = "An edition as tagged PDF")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, "pdf", PdfRendering::file);
    }

    @GetMapping(path = "/reports/{slug}/markdown", produces = "text/markdown;charset=UTF-8")
    @Operation(summary = "An edition as Markdown")
    ResponseEntity<byte[]> markdown(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(member, slug, edition, "md", (content, url) -> bytes(MarkdownRendering.file(content, url)));
    }

    @GetMapping(path = "/reports/{slug}/claimreview", produces = "application/ld+json")
    @Operation(summary = "An edition's ClaimReview, as JSON-LD")
    ResponseEntity<byte[]> claimReview(
            @AuthenticationPrincipal Member member,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer edition) {
        return file(
                member,
                slug,
                edition,
                "jsonld",
                (content, url) -> bytes(ReportMarkup.of(content, url).toPrettyString()));
    }

    @GetMapping(path = "/exports/claims.csv", produces = "text/csv")
    @Operation(summary = "All claims with verdicts, framings and sources; written while it is read")
    void claims(@AuthenticationPrincipal Member member, HttpServletResponse response) throws IOException {
        member.require(Permission.READ);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claims.csv\"");
        try (Writer out = response.getWriter()) {
            csv.write(member, out);
        }
    }

    private ResponseEntity<byte[]> file(
            Member member,
            String slug,
            @Nullable Integer number,
            String ending,
            BiFunction<ReportContent, String, byte[]> rendering) {
        String desk = desks.outside(member.require(Permission.READ).desk()).slug();
        Edition edition = readingRoom.edition(desk, slug, number);
        taken.record(member, edition, ending);
        String name = slug + "-" + edition.content().edition() + "." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(rendering.apply(edition.content(), address.of(ReportPlaces.reading(desk, slug))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
