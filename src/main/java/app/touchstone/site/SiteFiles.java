package app.touchstone.site;

import app.touchstone.account.Logo;
import app.touchstone.report.Front;
import app.touchstone.report.ReadingRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What pages are dressed in: style sheets, a desk's colours and its logo. */
@RestController
class SiteFiles {

    private static final String CSS = "text/css;charset=utf-8";

    private final ReadingRoom room;
    private final Frames frames;
    private final Answers answers;
    private final HouseStamp house;

    SiteFiles(ReadingRoom room, Frames frames, Answers answers, HouseStamp house) {
        this.room = room;
        this.frames = frames;
        this.answers = answers;
        this.house = house;
    }

    @GetMapping("/site.css")
    ResponseEntity<byte[]> frame(HttpServletRequest request) {
        return sheet("site", request);
    }

    @GetMapping("/report.css")
    ResponseEntity<byte[]> report(HttpServletRequest request) {
        return sheet("report", request);
    }

    private ResponseEntity<byte[]> sheet(String name, HttpServletRequest request) {
        Version version = Version.of(java.time.Instant.EPOCH, house.value(), name);
        return answers.page(request, version, CSS, () -> {
            try (InputStream in = new ClassPathResource("META-INF/resources/" + name + ".css").getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The desk's own colours, in a sheet of their own: a strict policy allows no style in the page. */
    @GetMapping("/read/{desk}/desk.css")
    ResponseEntity<byte[]> colours(@PathVariable String desk, HttpServletRequest request) {
        Front front = room.front(desk);
        var details = front.letterhead().details();
        String style = frames.style(front);
        Version version = Version.of(front.changedAt(), "desk.css", style);
        String sheet = ":root { --accent: light-dark(" + details.accent() + ", "
                + details.dark().hex() + "); }\n";
        return style.equals(request.getParameter("v"))
                ? answers.forGood(request, version, CSS, () -> sheet)
                : answers.page(request, version, CSS, () -> sheet);
    }

    /** An SVG is shown as a picture and, opened by itself, may do nothing. */
    @GetMapping("/read/{desk}/logo/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> logo(@PathVariable String desk, @PathVariable String sha256, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ETAG, '"' + sha256 + '"');
        headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        Logo logo = room.logo(room.front(desk), sha256);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(sha256)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.set(HttpHeaders.CONTENT_TYPE, logo.mediaType());
        return new ResponseEntity<>(logo.content(), headers, HttpStatus.OK);
    }
}
