package app.touchstone.site;

import app.touchstone.basis.Problem;
import app.touchstone.report.EditionFile;
import app.touchstone.report.EditionForm;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ShownEdition;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One edition in every form it can be taken away in: the files that went out, byte by byte. */
@RestController
class ReadingFiles {

    private static final String JSON = ".json";

    private final ReadingRoom room;

    ReadingFiles(ReadingRoom room) {
        this.room = room;
    }

    /** What a form is called in addresses. */
    static String name(EditionForm form) {
        return switch (form) {
            case CLAIM_REVIEW -> "claimreview" + JSON;
            case CONTENT -> "content" + JSON;
            default -> "report." + form.ending();
        };
    }

    @GetMapping("/read/{desk}/{slug}/{edition:[0-9]{1,6}}/{file:[a-z]+\\.[a-z]+}")
    ResponseEntity<byte[]> file(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            @PathVariable String file,
            HttpServletRequest request) {
        EditionForm form = Arrays.stream(EditionForm.values())
                .filter(one -> name(one).equals(file))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("report"));
        ShownEdition shown = room.shown(desk, slug, edition);
        Version version = Version.of(shown.changedAt(), shown.sha256(), file);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ETAG, version.eTag());
        headers.set(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        headers.setLastModified(version.modified());
        if (Answers.has(request, version)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        EditionFile.Whole whole = room.file(desk, slug, edition, form);
        headers.set(HttpHeaders.CONTENT_TYPE, whole.head().mediaType());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(form.fileName(shown.slug(), edition), StandardCharsets.UTF_8)
                .build());
        return new ResponseEntity<>(whole.bytes(), headers, HttpStatus.OK);
    }
}
