package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.journal.ChainVerifier;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/journal")
@Tag(name = "Journal", description = "Every decision, each entry chained to the one before by hash.")
class JournalApi {

    /** @param fault null when the chain holds; else what is wrong with the entry {@code at} */
    record Verification(boolean holds, long entries, String head, ChainVerifier.@Nullable Fault fault, long at) {}

    private final Journal journal;

    JournalApi(Journal journal) {
        this.journal = journal;
    }

    @GetMapping
    @Operation(
            summary = "The desk's entries, newest first",
            description =
                    "Or, with subject, what was done to one thing, oldest first. The cursor is a sequence number.")
    Page<JournalEntry> page(
            @AuthenticationPrincipal Member member,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        UUID desk = member.require(Permission.READ).desk().value();
        if (subject != null) {
            return Page.whole(journal.of(desk, subject));
        }
        int bounded = CursorPage.bounded(limit);
        List<JournalEntry> rows = journal.latest(desk, cursor == null ? Long.MAX_VALUE : cursor, bounded + 1);
        return rows.size() <= bounded
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, bounded)),
                        String.valueOf(rows.get(bounded - 1).sequence()));
    }

    @GetMapping("/verification")
    @Operation(summary = "Recompute the whole chain")
    Verification verify(@AuthenticationPrincipal Member member) {
        UUID desk = member.require(Permission.READ).desk().value();
        ChainVerifier.Result result = journal.verify(desk, sequence -> {});
        return new Verification(result.holds(), result.entries(), result.head(), result.fault(), result.at());
    }
}
