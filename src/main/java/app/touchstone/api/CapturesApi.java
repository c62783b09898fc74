package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureCheck;
import app.touchstone.capture.CaptureComparison;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.job.Job;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/captures")
@Tag(name = "Captures", description = "Archived copies of addresses and files, with their hashes; never changed.")
class CapturesApi {

    @Schema(example = "{\"address\": \"https://example.org/article\"}")
    record Asked(String address) {}

    /** @param text canonical: newlines are {@code \n}; offsets into it are UTF-16 units */
    record Text(String text) {}

    private final Captures captures;

    CapturesApi(Captures captures) {
        this.captures = captures;
    }

    @GetMapping
    @Operation(
            summary = "Captures in the order in which they were taken; text is a part of title, address or file name")
    Page<Capture> page(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(captures.page(member, text, cursor, limit));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Fetch an address in the background",
            description = "The job's outcome names the `capture`, and says whether it `differs` from the one before.")
    Job take(@AuthenticationPrincipal Member member, @RequestBody Asked asked) {
        return captures.take(member, Needed.field("address", asked.address));
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a file: PDF, image, video, audio, text, office document")
    Capture upload(
            @AuthenticationPrincipal Member member,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "") String address)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return captures.upload(
                    member, Objects.requireNonNullElse(file.getOriginalFilename(), ""), address, content);
        }
    }

    @GetMapping("/{capture}")
    @Operation(summary = "One capture")
    Capture get(@AuthenticationPrincipal Member member, @PathVariable CaptureId capture) {
        return captures.get(member, capture);
    }

    @GetMapping("/{capture}/text")
    @Operation(summary = "The readable text; empty when there is none")
    Text text(@AuthenticationPrincipal Member member, @PathVariable CaptureId capture) {
        return new Text(captures.text(member, capture));
    }

    @GetMapping("/{capture}/versions")
    @Operation(summary = "Every capture of the same address, the newest first")
    Page<Capture> versions(@AuthenticationPrincipal Member member, @PathVariable CaptureId capture) {
        return Page.whole(captures.versions(member, capture));
    }

    @GetMapping(path = "/{capture}/warc", produces = "application/warc")
    @Operation(summary = "The WARC file, gzipped by record: the bytes whose hash is warcSha256")
    void warc(@AuthenticationPrincipal Member member, @PathVariable CaptureId capture, HttpServletResponse response)
            throws IOException {
        captures.get(member, capture);
        attach(response, "application/warc", captures.warcName(capture));
        try (OutputStream out = response.getOutputStream()) {
            captures.writeWarc(member, capture, out);
        }
    }

    @GetMapping(
            path = "/{capture}/content",
            produces = {"application/*", "audio/*", "image/*", "text/*", "video/*"})
    @Operation(summary = "The content, unpacked: the bytes whose hash is payloadSha256")
    void content(@AuthenticationPrincipal Member member, @PathVariable CaptureId capture, HttpServletResponse response)
            throws IOException {
        Capture found = captures.get(member, capture);
        attach(response, found.mediaType(), found.fileName().isEmpty() ? "capture-" + capture : found.fileName());
        try (OutputStream out = response.getOutputStream()) {
            captures.writeContent(member, capture, out);
        }
    }

    /** A foreign page is never opened under our address. */
    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    @GetMapping("/{capture}/verification")
    @Operation(summary = "Recompute every hash from what is stored now")
    CaptureCheck verify(@AuthenticationPrincipal Member member, @PathVariable CaptureId capture) {
        return captures.verify(member, capture);
    }

    @GetMapping("/{capture}/comparison")
    @Operation(summary = "What another capture says differently; `with` is the later one")
    CaptureComparison compare(
            @AuthenticationPrincipal Member member, @PathVariable CaptureId capture, @RequestParam CaptureId with) {
        return captures.compare(member, capture, with);
    }

    @PostMapping("/{capture}/elsewhere")
    @Operation(summary = "Say where others keep a copy too, such as the Wayback Machine")
    Capture elsewhere(
            @AuthenticationPrincipal Member member, @PathVariable CaptureId capture, @RequestBody Asked asked) {
        return captures.keptElsewhere(member, capture, Needed.field("address", asked.address));
    }
}
