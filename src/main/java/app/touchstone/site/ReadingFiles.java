package app.touchstone.site;

import app.touchstone.basis.Problem;
import app.touchstone.claimreview.ClaimReviewMarkup;
import app.touchstone.report.Edition;
import app.touchstone.report.HtmlRendering;
import app.touchstone.report.MarkdownRendering;
import app.touchstone.report.PdfRendering;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportMarkup;
import app.touchstone.report.ReportPlaces;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One edition in every form it can be taken away in. An edition never changes, so its hash is the ETag. */
@RestController
@RequestMapping("/read/{desk}/{slug}/{edition:[0-9]{1,6}}")
class ReadingFiles {

    private final ReadingRoom room;
    private final PublicAddress address;

    ReadingFiles(ReadingRoom room, PublicAddress address) {
        this.room = room;
        this.address = address;
    }

    @GetMapping("/report.html")
    ResponseEntity<byte[]> html(@PathVariable String desk, @PathVariable String slug, @PathVariable int edition) {
        Edition found = room.edition(desk, slug, edition);
        return file(
                found, bytes(HtmlRendering.file(found.content(), page(desk, slug))), "text/html;charset=utf-8", "html");
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String desk, @PathVariable String slug, @PathVariable int edition) {
        Edition found = room.edition(desk, slug, edition);
        return file(found, PdfRendering.file(found.content(), page(desk, slug)), "application/pdf", "pdf");
    }

    @GetMapping("/report.md")
    ResponseEntity<byte[]> markdown(@PathVariable String desk, @PathVariable String slug, @PathVariable int edition) {
        Edition found = room.edition(desk, slug, edition);
        return file(
                found,
                bytes(MarkdownRendering.file(found.content(), page(desk, slug))),
                "text/markdown;charset=utf-8",
                "md");
    }

    @GetMapping("/claimreview.json")
    ResponseEntity<byte[]> claimReview(
            @PathVariable String desk, @PathVariable String slug, @PathVariable int edition) {
        Edition found = room.edition(desk, slug, edition);
        String markup = ClaimReviewMarkup.file(ReportMarkup.of(found.content(), page(desk, slug)));
        return file(found, bytes(markup), "application/ld+json", "jsonld");
    }

    private String page(String desk, String slug) {
        return address.of(ReportPlaces.reading(desk, slug));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> file(Edition edition, byte[] bytes, String type, String ending) {
        String name = edition.content().slug() + "-" + edition.content().edition() + "." + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag(edition.sha256() + "-" + ending)
                .cacheControl(CacheControl.noCache())
                .body(bytes);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notThere(Problem problem) {}
}
