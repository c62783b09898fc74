package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.capture.CaptureId;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.document.SnapshotHead;
import app.touchstone.marking.CarriedMark;
import app.touchstone.marking.CarriedMarkId;
import app.touchstone.marking.Carryover;
import app.touchstone.marking.NewPiece;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
@Tag(name = "Versions", description = "New versions of a document's text, and what becomes of its marks.")
class VersionsApi {

    /** Either. @param capture the archived copy to read the text from */
    @Schema(example = "{\"text\": \"First paragraph, corrected.\\n\\nSecond paragraph.\"}")
    record NewText(@Nullable String text, @Nullable CaptureId capture) {}

    /** @param pieces where the mark is on the newest text, in UTF-16 units, with the words that stand there */
    @Schema(example = "{\"pieces\": [{\"start\": 120, \"end\": 134, \"quote\": \"golden billion\"}]}")
    record Place(List<NewPiece> pieces) {}

    private final Documents documents;
    private final Imports imports;
    private final Carryover carryover;

    VersionsApi(Documents documents, Imports imports, Carryover carryover) {
        this.documents = documents;
        this.imports = imports;
        this.carryover = carryover;
    }

    @GetMapping("/documents/{document}/snapshots")
    @Operation(summary = "Every snapshot of a document, the first first")
    Page<SnapshotHead> snapshots(@AuthenticationPrincipal Member member, @PathVariable DocumentId document) {
        return Page.whole(documents.snapshots(member, document));
    }

    @PostMapping(path = "/documents/{document}/snapshots", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Store a new version of a document's text: pasted or from a capture as JSON, or as a file",
            description = "Marks whose words and surroundings are the same are carried over; all others wait for a"
                    + " decision. Nothing changes on the older snapshot.")
    Document renew(
            @AuthenticationPrincipal Member member, @PathVariable DocumentId document, @RequestBody NewText wanted) {
        Imports.Reading reading = wanted.capture == null
                ? imports.read(member, Needed.field("text", wanted.text))
                : imports.read(member, wanted.capture);
        return carryover.renew(member, document, reading);
    }

    @PostMapping(path = "/documents/{document}/snapshots", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Store a new version of a document's text from a file")
    Document renew(
            @AuthenticationPrincipal Member member,
            @PathVariable DocumentId document,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        return carryover.renew(
                member,
                document,
                imports.read(
                        member,
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                        Objects.requireNonNullElse(file.getContentType(), ""),
                        file.getInputStream().readNBytes(imports.largestFile() + 1)));
    }

    @GetMapping("/documents/{document}/carried-marks")
    @Operation(summary = "What became of the marks of the version before, in the order they stood there")
    Page<CarriedMark> carried(@AuthenticationPrincipal Member member, @PathVariable DocumentId document) {
        return Page.whole(carryover.of(member, document));
    }

    @PostMapping("/carried-marks/{carried}/accept")
    @Operation(summary = "Take the place that is proposed for a mark on the newest text")
    CarriedMark accept(
            @AuthenticationPrincipal Member member, @PathVariable CarriedMarkId carried, @RequestParam long version) {
        return carryover.accept(member, carried, version);
    }

    @PutMapping("/carried-marks/{carried}/place")
    @Operation(summary = "Say where a mark is on the newest text")
    CarriedMark place(
            @AuthenticationPrincipal Member member,
            @PathVariable CarriedMarkId carried,
            @RequestParam long version,
            @RequestBody Place wanted) {
        return carryover.place(member, carried, version, Needed.field("pieces", wanted.pieces));
    }

    @PostMapping("/carried-marks/{carried}/retire")
    @Operation(summary = "Say that a mark is gone with its words; it stays on the older text")
    CarriedMark retire(
            @AuthenticationPrincipal Member member, @PathVariable CarriedMarkId carried, @RequestParam long version) {
        return carryover.retire(member, carried, version);
    }

    @PostMapping("/carried-marks/{carried}/reconsider")
    @Operation(summary = "Take a decision back; the mark waits again")
    CarriedMark reconsider(
            @AuthenticationPrincipal Member member, @PathVariable CarriedMarkId carried, @RequestParam long version) {
        return carryover.reconsider(member, carried, version);
    }
}
