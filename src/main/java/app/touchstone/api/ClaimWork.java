package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.Appearance;
import app.touchstone.claim.AppearanceId;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.NewAppearance;
import app.touchstone.document.SnapshotId;
import app.touchstone.review.Condition;
import app.touchstone.review.Reviews;
import app.touchstone.review.Transition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/claims/{claim}")
@Tag(name = "Claims")
class ClaimWork {

    /** A passage of a snapshot with its start, end and quote; or an address outside. */
    record Seen(
            @Nullable SnapshotId snapshot,
            @Nullable Integer start,
            @Nullable Integer end,
            String quote,
            String address,
            String note,
            @Nullable Boolean first) {}

    /** @param missing the first condition that does not hold yet, null when the move can be made */
    record StepView(
            Transition transition,
            ClaimState to,
            Permission permission,
            List<Condition> conditions,
            @Nullable Condition missing) {}

    /** @param version the claim's version that was read */
    @Schema(example = "{\"to\": \"IN_REVIEW\", \"reason\": \"\", \"version\": 3}")
    record Move(ClaimState to, String reason, @Nullable Long version) {}

    private final Appearances appearances;
    private final Reviews reviews;

    ClaimWork(Appearances appearances, Reviews reviews) {
        this.appearances = appearances;
        this.reviews = reviews;
    }

    @GetMapping("/appearances")
    @Operation(summary = "Where a claim was seen")
    Page<Appearance> appearances(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(appearances.of(member, claim));
    }

    @PostMapping("/appearances")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record where a claim was seen")
    Appearance appear(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody Seen seen) {
        AppearanceId id = appearances.add(
                member,
                claim,
                new NewAppearance(
                        seen.snapshot,
                        seen.start == null ? 0 : seen.start,
                        seen.end == null ? 0 : seen.end,
                        seen.quote,
                        seen.address,
                        seen.note,
                        Boolean.TRUE.equals(seen.first)));
        return appearances.of(member, claim).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @DeleteMapping("/appearances/{appearance}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an appearance back")
    void disappear(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable AppearanceId appearance) {
        appearances.remove(member, claim, appearance);
    }

    @PostMapping("/appearances/{appearance}/first")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that this is the first known appearance; no other is then")
    void markFirst(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable AppearanceId appearance) {
        appearances.markFirst(member, claim, appearance);
    }

    @GetMapping("/steps")
    @Operation(summary = "The moves the caller could ask for now, and what each still lacks")
    Page<StepView> steps(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(reviews.steps(member, claim).stream()
                .map(step -> new StepView(
                        step.transition(),
                        step.transition().to(),
                        step.transition().permission(),
                        step.transition().conditions(),
                        step.missing().orElse(null)))
                .toList());
    }

    @PostMapping("/moves")
    @Operation(
            summary = "Move a claim to another state",
            description = "Publishing is a matter of the report, and has its own address.")
    Claim move(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody Move move) {
        return reviews.move(
                member,
                claim,
                Needed.field("version", move.version),
                Needed.field("to", move.to),
                move.reason,
                Set.of());
    }
}
