package app.touchstone.capture;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Captures as files, for people who are signed in. A foreign page is never opened under our own address. */
@RestController
class CaptureDownloads {

    private final Captures captures;
    private final CurrentMember current;

    CaptureDownloads(Captures captures, CurrentMember current) {
        this.captures = captures;
        this.current = current;
    }

    @GetMapping("/" + CapturePlaces.ALL + "/{capture}/warc")
    void warc(@PathVariable CaptureId capture, HttpServletResponse response) throws IOException {
        Member member = current.get();
        captures.get(member, capture);
        attach(response, "application/warc", captures.warcName(capture));
        try (OutputStream out = response.getOutputStream()) {
            captures.writeWarc(member, capture, out);
        }
    }

    @GetMapping("/" + CapturePlaces.ALL + "/{capture}/content")
    void content(@PathVariable CaptureId capture, HttpServletResponse response) throws IOException {
        Member member = current.get();
        Capture found = captures.get(member, capture);
        attach(response, found.mediaType(), found.fileName().isEmpty() ? "capture-" + capture : found.fileName());
        try (OutputStream out = response.getOutputStream()) {
            captures.writeContent(member, capture, out);
        }
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        response.setHeader("Content-Disposition", disposition);
    }
}
