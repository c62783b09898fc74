package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.codebook.CodebookDiff;
import app.touchstone.codebook.DraftId;
import app.touchstone.codebook.ScaleDraft;
import app.touchstone.codebook.ScaleDrafts;
import app.touchstone.codebook.ScaleFile;
import app.touchstone.codebook.ScaleHead;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Verdict scales", description = "Versions of verdict scales, as files too, and editing the next one.")
class ScalesApi {

    private final VerdictScales scales;
    private final ScaleDrafts drafts;

    ScalesApi(VerdictScales scales, ScaleDrafts drafts) {
        this.scales = scales;
        this.drafts = drafts;
    }

    @GetMapping("/scale-versions")
    @Operation(summary = "Every published version of every verdict scale, the newest first")
    Page<ScaleHead> versions(@AuthenticationPrincipal Member member) {
        return Page.whole(scales.heads(member));
    }

    @GetMapping("/scales/{scale}/file.json")
    @Operation(summary = "A version as a file that can be imported")
    ScaleFile file(@AuthenticationPrincipal Member member, @PathVariable ScaleId scale) {
        return scales.take(member, scale);
    }

    @GetMapping("/scales/{scale}/diff")
    @Operation(summary = "What differs from one version to another; ratings are the same when their keys are")
    Page<CodebookDiff.Change> diff(
            @AuthenticationPrincipal Member member, @PathVariable ScaleId scale, @RequestParam ScaleId to) {
        return Page.whole(scales.diff(member, scale, to));
    }

    @GetMapping("/scale-drafts")
    @Operation(summary = "The verdict scales that are being edited")
    Page<ScaleDraft> drafts(@AuthenticationPrincipal Member member) {
        return Page.whole(drafts.all(member));
    }

    @PostMapping("/scale-drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Import a verdict scale as a draft of the scale with its key, or of a new one",
            description =
                    "It may be unfinished: the answer says all that is wrong, and only publishing is refused then.")
    ScaleDraft take(@AuthenticationPrincipal Member member, @RequestBody ScaleFile file) {
        return drafts.take(member, file);
    }

    @PostMapping("/scales/{scale}/draft")
    @Operation(summary = "The draft of the scale's next version; made when there is none")
    ScaleDraft start(@AuthenticationPrincipal Member member, @PathVariable ScaleId scale) {
        return drafts.start(member, scales.get(member, scale).key());
    }

    @GetMapping("/scale-drafts/{draft}")
    @Operation(summary = "A draft with what is wrong with it")
    ScaleDraft draft(@AuthenticationPrincipal Member member, @PathVariable DraftId draft) {
        return drafts.get(member, draft);
    }

    @PutMapping("/scale-drafts/{draft}")
    @Operation(summary = "Write a draft; its key stays")
    ScaleDraft write(
            @AuthenticationPrincipal Member member,
            @PathVariable DraftId draft,
            @RequestParam long version,
            @RequestBody ScaleFile file) {
        return drafts.write(member, draft, version, file);
    }

    @PostMapping("/scale-drafts/{draft}/undo")
    @Operation(summary = "Take the last edit back; again brings it back")
    ScaleDraft undo(@AuthenticationPrincipal Member member, @PathVariable DraftId draft, @RequestParam long version) {
        return drafts.undo(member, draft, version);
    }

    @PostMapping("/scale-drafts/{draft}/publish")
    @Operation(summary = "Publish the draft as the next version; assessments keep the version they were begun under")
    VerdictScale publish(
            @AuthenticationPrincipal Member member, @PathVariable DraftId draft, @RequestParam long version) {
        return drafts.publish(member, draft, version);
    }

    @DeleteMapping("/scale-drafts/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop a draft")
    void discard(@AuthenticationPrincipal Member member, @PathVariable DraftId draft, @RequestParam long version) {
        drafts.discard(member, draft, version);
    }
}
