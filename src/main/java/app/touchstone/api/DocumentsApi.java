package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.capture.CaptureId;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.document.Snapshot;
import app.touchstone.document.SnapshotId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Documents", description = "Texts under scrutiny; each snapshot of one is immutable.")
class DocumentsApi {

    /**
     * @param text pasted; left out when a capture is given
     * @param capture the archived copy to read the text from
     * @param details its language may be left out, and is then guessed; with a capture, all of it may
     */
    @Schema(example = """
                    {"text": "First paragraph.\\n\\nSecond paragraph.",
                     "details": {"title": "A speech", "publisher": "The Courier", "publishedOn": "2022-10-14"}}""")
    record Pasted(
            @Nullable String text,
            @Nullable CaptureId capture,
            @Nullable DocumentDetails details) {}

    private static final DocumentDetails NOTHING_SAID = new DocumentDetails("", "", "", null, "", "");

    private final Documents documents;
    private final Imports imports;

    DocumentsApi(Documents documents, Imports imports) {
        this.documents = documents;
        this.imports = imports;
    }

    @GetMapping("/documents")
    @Operation(summary = "Documents in the order of their import; text is a part of title or publisher")
    Page<Document> page(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(documents.page(member, text, cursor, limit));
    }

    @PostMapping(path = "/documents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Import a text: pasted or from a capture as JSON, or as a file",
            description = "A file (.txt, .md, .html, .docx, .pdf, up to 20 MB) comes as the part `file` of a multipart"
                    + " request; the part `details`, in JSON, may be left out as far as the file says it itself.")
    Document paste(@AuthenticationPrincipal Member member, @RequestBody Pasted pasted) {
        if (pasted.capture != null) {
            return imports.store(
                    member,
                    Objects.requireNonNullElse(pasted.details, NOTHING_SAID),
                    imports.read(member, pasted.capture));
        }
        return imports.paste(
                member, Needed.field("details", pasted.details), Objects.requireNonNullElse(pasted.text, ""));
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Import a file")
    Document upload(
            @AuthenticationPrincipal Member member,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "details", required = false) @Nullable DocumentDetails details)
            throws IOException {
        return imports.file(
                member,
                Objects.requireNonNullElse(details, NOTHING_SAID),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getInputStream().readNBytes(imports.largestFile() + 1));
    }

    @GetMapping("/documents/{document}")
    @Operation(summary = "One document")
    Document get(@AuthenticationPrincipal Member member, @PathVariable DocumentId document) {
        return documents.get(member, document);
    }

    @PutMapping("/documents/{document}")
    @Operation(summary = "Correct what is known about a document; its text never changes")
    Document describe(
            @AuthenticationPrincipal Member member,
            @PathVariable DocumentId document,
            @RequestParam long version,
            @RequestBody DocumentDetails details) {
        return documents.describe(member, document, version, details);
    }

    @GetMapping("/snapshots/{snapshot}")
    @Operation(summary = "A snapshot with its text and blocks; offsets are UTF-16 units")
    Snapshot snapshot(@AuthenticationPrincipal Member member, @PathVariable SnapshotId snapshot) {
        return documents.snapshot(member, snapshot);
    }
}
