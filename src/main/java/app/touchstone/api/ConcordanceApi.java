package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.Concordance;
import app.touchstone.marking.ConcordanceLine;
import app.touchstone.marking.ConcordanceOrder;
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
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Concordance", description = "All passages of a code across the documents, each in its line of context.")
class ConcordanceApi {

    record Count(int passages) {}

    private final Concordance concordance;

    ConcordanceApi(Concordance concordance) {
        this.concordance = concordance;
    }

    @GetMapping("/codes/{code}/passages")
    @Operation(summary = "The passages of a code, in all versions of its codebook")
    Page<ConcordanceLine> passages(
            @AuthenticationPrincipal Member member,
            @PathVariable CodeId code,
            @RequestParam(defaultValue = "false") boolean below,
            @RequestParam(defaultValue = "DOCUMENT") ConcordanceOrder order,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(concordance.page(member, code, below, order, cursor, limit));
    }

    @GetMapping("/codes/{code}/passage-count")
    @Operation(summary = "How many passages there are of a code, in all versions of its codebook")
    Count count(
            @AuthenticationPrincipal Member member,
            @PathVariable CodeId code,
            @RequestParam(defaultValue = "false") boolean below) {
        return new Count(concordance.count(member, code, below));
    }
}
