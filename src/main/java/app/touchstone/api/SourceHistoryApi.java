package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.evidence.Reliability;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceHistory;
import app.touchstone.evidence.SourceId;
import app.touchstone.evidence.SourceMerges;
import app.touchstone.evidence.SourceNote;
import app.touchstone.evidence.SourceUse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/sources/{source}")
@Tag(name = "Sources", description = "Outlets, people, institutions and records behind evidence, each kept once.")
class SourceHistoryApi {

    @Schema(example = "{\"reliability\": \"MIXED\", \"reason\": \"Corrects itself late.\"}")
    record Judged(Reliability reliability, String reason) {}

    record Merged(SourceId into) {}

    private final SourceHistory history;
    private final SourceMerges merges;

    SourceHistoryApi(SourceHistory history, SourceMerges merges) {
        this.history = history;
        this.merges = merges;
    }

    @GetMapping("/uses")
    @Operation(summary = "Every piece of evidence that cites a source, by claim")
    Page<SourceUse> uses(@AuthenticationPrincipal Member member, @PathVariable SourceId source) {
        return Page.whole(history.uses(member, source));
    }

    @GetMapping("/notes")
    @Operation(summary = "What was thought of a source's reliability, and why; the newest first")
    Page<SourceNote> notes(@AuthenticationPrincipal Member member, @PathVariable SourceId source) {
        return Page.whole(history.notes(member, source));
    }

    @PostMapping("/notes")
    @Operation(summary = "Say what you think of a source's reliability, and why")
    Page<SourceNote> judge(
            @AuthenticationPrincipal Member member, @PathVariable SourceId source, @RequestBody Judged judged) {
        return Page.whole(history.judge(
                member,
                source,
                Needed.field("reliability", judged.reliability),
                Needed.field("reason", judged.reason)));
    }

    @GetMapping("/twins")
    @Operation(summary = "Sources that look like the same: by name but for spelling, or by address")
    Page<Source> twins(@AuthenticationPrincipal Member member, @PathVariable SourceId source) {
        return Page.whole(merges.twins(member, source));
    }

    @GetMapping("/merged")
    @Operation(summary = "Sources that were merged into this one")
    Page<Source> merged(@AuthenticationPrincipal Member member, @PathVariable SourceId source) {
        return Page.whole(merges.merged(member, source));
    }

    @PostMapping("/merge")
    @Operation(summary = "Merge a source into another; its evidence goes over, and back when that is undone")
    Source merge(
            @AuthenticationPrincipal Member member,
            @PathVariable SourceId source,
            @RequestParam long version,
            @RequestBody Merged merged) {
        return merges.merge(member, source, version, Needed.field("into", merged.into));
    }

    @PostMapping("/unmerge")
    @Operation(summary = "Take a merge back")
    Source unmerge(@AuthenticationPrincipal Member member, @PathVariable SourceId source) {
        return merges.undo(member, source);
    }
}
