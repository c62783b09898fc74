package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.marking.DoubtedMark;
import app.touchstone.marking.ToDecide;
import app.touchstone.marking.ToMark;
import app.touchstone.marking.WaitingDocument;
import app.touchstone.review.Waiting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/waiting")
@Tag(name = "My desk", description = "What waits for me.")
class WaitingApi {

    private final Waiting waiting;
    private final ToMark toMark;
    private final ToDecide toDecide;

    WaitingApi(Waiting waiting, ToMark toMark, ToDecide toDecide) {
        this.waiting = waiting;
        this.toMark = toMark;
        this.toDecide = toDecide;
    }

    @GetMapping
    @Operation(
            summary = "What waits for me: to publish, to adjudicate, to assess, to open; and what waits for others",
            description = "None of the numbers changes when somebody else seals.")
    Page<Waiting.Pile> piles(@AuthenticationPrincipal Member member) {
        return Page.whole(waiting.piles(member));
    }

    @GetMapping("/{step}")
    @Operation(summary = "One thing that waits for me, with up to a hundred of its claims")
    Waiting.Pile whole(@AuthenticationPrincipal Member member, @PathVariable Waiting.Step step) {
        return waiting.whole(member, step).orElseThrow(() -> Problem.notFound("pile"));
    }

    @GetMapping("/documents")
    @Operation(summary = "Documents in whose newest version I have marked nothing yet; at most 100 are counted")
    ToMark.Pile documents(@AuthenticationPrincipal Member member) {
        return toMark.pile(member);
    }

    @GetMapping("/marks")
    @Operation(
            summary = "Marks that a person must decide about again, on the newest texts",
            description =
                    "Their code was split or removed, or somebody doubts them. Decide with PUT /marks/{mark}/to-decide"
                            + " or give another code.")
    Page<DoubtedMark> marks(
            @AuthenticationPrincipal Member member,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(toDecide.page(member, cursor, limit));
    }

    @GetMapping("/places")
    @Operation(summary = "Documents whose text has changed so that marks wait for their place")
    Page<WaitingDocument> places(@AuthenticationPrincipal Member member) {
        return Page.whole(toDecide.documents(member));
    }
}
