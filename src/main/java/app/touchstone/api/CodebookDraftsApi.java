package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Translations;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookDiff;
import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.CodebookImport;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.DraftChange;
import app.touchstone.codebook.DraftId;
import app.touchstone.codebook.EvolutionPreview;
import app.touchstone.codebook.FileFinding;
import app.touchstone.codebook.NewCodebook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Codebook drafts", description = "Editing a codebook, importing one, and publishing the next version.")
class CodebookDraftsApi {

    /** @param message in the language asked for */
    record Finding(int row, String path, String message) {}

    /** @param changes against the newest version of the codebook with the file's key, none when there is none */
    record DryRun(String key, String name, int codes, List<Finding> findings, List<CodebookDiff.Change> changes) {}

    private final CodebookDrafts drafts;
    private final Codebooks codebooks;

    CodebookDraftsApi(CodebookDrafts drafts, Codebooks codebooks) {
        this.drafts = drafts;
        this.codebooks = codebooks;
    }

    @GetMapping("/codebook-drafts")
    @Operation(summary = "The codebooks that are being edited")
    Page<CodebookDraft> all(@AuthenticationPrincipal Member member) {
        return Page.whole(drafts.all(member));
    }

    @GetMapping("/codebook-drafts/{draft}")
    @Operation(summary = "A draft with what is wrong with it")
    CodebookDraft get(@AuthenticationPrincipal Member member, @PathVariable DraftId draft) {
        return drafts.get(member, draft);
    }

    @PostMapping("/codebook-drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a new codebook, from nothing or from a version of another")
    CodebookDraft create(@AuthenticationPrincipal Member member, @RequestBody NewCodebook wanted) {
        return drafts.create(member, wanted);
    }

    @PostMapping("/codebooks/{version}/draft")
    @Operation(summary = "The draft of the codebook's next version; made when there is none")
    CodebookDraft start(
            @AuthenticationPrincipal Member member, @PathVariable app.touchstone.codebook.CodebookId version) {
        return drafts.start(member, codebooks.get(member, version).key());
    }

    @PostMapping("/codebook-drafts/{draft}/changes")
    @Operation(
            summary = "Carry one edit out",
            description = "Codes are named by their keys; `act` says which edit it is.")
    CodebookDraft change(
            @AuthenticationPrincipal Member member,
            @PathVariable DraftId draft,
            @RequestParam long version,
            @RequestBody DraftChange change) {
        return drafts.change(member, draft, version, change);
    }

    @PostMapping("/codebook-drafts/{draft}/undo")
    @Operation(summary = "Take the last edit back; again brings it back")
    CodebookDraft undo(
            @AuthenticationPrincipal Member member, @PathVariable DraftId draft, @RequestParam long version) {
        return drafts.undo(member, draft, version);
    }

    @GetMapping("/codebook-drafts/{draft}/preview")
    @Operation(summary = "What publishing the draft would do to codes, marks and claims")
    EvolutionPreview preview(@AuthenticationPrincipal Member member, @PathVariable DraftId draft) {
        return drafts.preview(member, draft);
    }

    @PostMapping("/codebook-drafts/{draft}/publish")
    @Operation(summary = "Publish the draft as the next version and bring the marks over to it")
    Codebook publish(@AuthenticationPrincipal Member member, @PathVariable DraftId draft, @RequestParam long version) {
        return drafts.publish(member, draft, version);
    }

    @DeleteMapping("/codebook-drafts/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop a draft")
    void discard(@AuthenticationPrincipal Member member, @PathVariable DraftId draft, @RequestParam long version) {
        drafts.discard(member, draft, version);
    }

    @PostMapping(path = "/codebook-imports/dry-run", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Read a codebook file, JSON or CSV, and say all that is wrong with it; nothing is stored")
    DryRun dryRun(@AuthenticationPrincipal Member member, @RequestPart("file") MultipartFile file, Locale language)
            throws IOException {
        member.require(Permission.METHOD);
        CodebookImport.Reading reading = read(file);
        CodebookFile read = reading.file();
        List<CodebookDiff.Change> changes = reading.findings().isEmpty()
                ? codebooks.versions(member, read.key()).stream()
                        .findFirst()
                        .map(head -> CodebookDiff.between(
                                codebooks.get(member, head.id()).file().codes(), read.codes()))
                        .orElse(List.of())
                : List.of();
        return new DryRun(
                Objects.requireNonNullElse(read.key(), ""),
                Objects.requireNonNullElse(read.name(), ""),
                read.codes() == null ? 0 : read.codes().size(),
                reading.findings().stream().map(one -> finding(one, language)).toList(),
                changes);
    }

    @PostMapping(path = "/codebook-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a codebook file a draft; with anything wrong in it nothing is stored")
    CodebookDraft take(@AuthenticationPrincipal Member member, @RequestPart("file") MultipartFile file)
            throws IOException {
        member.require(Permission.METHOD);
        CodebookImport.Reading reading = read(file);
        reading.findings().stream().findFirst().ifPresent(first -> {
            throw first.problem();
        });
        return drafts.take(member, reading.file());
    }

    private static CodebookImport.Reading read(MultipartFile file) throws IOException {
        return CodebookImport.read(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), null);
    }

    private static Finding finding(FileFinding one, Locale language) {
        return new Finding(
                one.row(),
                one.path(),
                Translations.get().text(language, one.key(), one.arguments().toArray()));
    }
}
