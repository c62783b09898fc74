package app.touchstone.site;

import app.touchstone.claimreview.ClaimReviewMarkup;
import app.touchstone.report.Edition;
import app.touchstone.report.HtmlRendering;
import app.touchstone.report.MarkdownRendering;
import app.touchstone.report.PdfRendering;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportMarkup;
import app.touchstone.report.ReportPlaces;
import app.touchstone.report.ShownEdition;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One edition in every form it can be taken away in. */
@RestController
@RequestMapping("/read/{desk}/{slug}/{edition:[0-9]{1,6}}")
class ReadingFiles {

    private final ReadingRoom room;
    private final PublicAddress address;
    private final HouseStamp house;

    ReadingFiles(ReadingRoom room, PublicAddress address, HouseStamp house) {
        this.room = room;
        this.address = address;
        this.house = house;
    }

    @GetMapping("/report.html")
    ResponseEntity<byte[]> html(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            HttpServletRequest request) {
        return file(
                request,
                room.shown(desk, slug, edition),
                "text/html;charset=utf-8",
                "html",
                found -> bytes(HtmlRendering.file(found.content(), page(desk, slug))));
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            HttpServletRequest request) {
        return file(
                request,
                room.shown(desk, slug, edition),
                "application/pdf",
                "pdf",
                found -> PdfRendering.file(found.content(), page(desk, slug)));
    }

    @GetMapping("/report.md")
    ResponseEntity<byte[]> markdown(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            HttpServletRequest request) {
        return file(
                request,
                room.shown(desk, slug, edition),
                "text/markdown;charset=utf-8",
                "md",
                found -> bytes(MarkdownRendering.file(found.content(), page(desk, slug))));
    }

    @GetMapping("/claimreview.json")
    ResponseEntity<byte[]> claimReview(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            HttpServletRequest request) {
        return file(
                request,
                room.shown(desk, slug, edition),
                "application/ld+json",
                "jsonld",
                found -> bytes(ClaimReviewMarkup.file(ReportMarkup.of(found.content(), page(desk, slug)))));
    }

    /** The very bytes the edition's hash is of: with them anybody can verify it. */
    @GetMapping("/content.json")
    ResponseEntity<byte[]> content(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            HttpServletRequest request) {
        ShownEdition shown = room.shown(desk, slug, edition);
        return file(request, shown, "application/json", "json", found -> bytes(room.stored(desk, slug, edition)));
    }

    private String page(String desk, String slug) {
        return address.of(ReportPlaces.reading(desk, slug));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request,
            ShownEdition shown,
            String type,
            String ending,
            Function<Edition, byte[]> making) {
        Version version = Version.of(shown.changedAt(), house.value(), shown.sha256(), ending);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ETAG, version.eTag());
        headers.set(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        headers.setLastModified(version.modified());
        if (Answers.has(request, version)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(shown.slug() + "-" + shown.number() + "." + ending, StandardCharsets.UTF_8)
                .build());
        Edition found = room.edition(shown.front().slug(), shown.slug(), shown.number());
        return new ResponseEntity<>(making.apply(found), headers, HttpStatus.OK);
    }
}
