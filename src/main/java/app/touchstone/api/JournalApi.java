package app.touchstone.api;

import app.touchstone.account.Anchors;
import app.touchstone.account.JournalExport;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.journal.ChainVerifier;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/journal")
@Tag(name = "Journal", description = "Every decision, each entry chained to the one before by hash.")
class JournalApi {

    private static final String JSON_LINES = "application/x-ndjson";

    /** @param fault null when the chain holds; else what is wrong with the entry {@code at} */
    record Verification(boolean holds, long entries, String head, ChainVerifier.@Nullable Fault fault, long at) {}

    private final Journal journal;
    private final JournalExport export;
    private final Anchors anchors;

    JournalApi(Journal journal, JournalExport export, Anchors anchors) {
        this.journal = journal;
        this.export = export;
        this.anchors = anchors;
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

    @GetMapping(path = "/export", produces = JSON_LINES)
    @Operation(
            summary = "The whole journal as JSON Lines, oldest first; written while it is read",
            description =
                    "Each line is canonical JSON (RFC 8785); without its member hash it is what was hashed. Verify it"
                            + " with `java -jar touchstone.jar verify-journal`, or by hand.")
    void export(@AuthenticationPrincipal Member member, HttpServletResponse response) throws IOException {
        member.require(Permission.READ);
        response.setContentType(JSON_LINES);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.jsonl\"");
        try (OutputStream out = response.getOutputStream()) {
            export.write(member, out);
        }
    }

    @GetMapping("/head")
    @Operation(summary = "The last entry's number, time and hash, to be kept outside")
    Anchors.Head head(@AuthenticationPrincipal Member member) {
        return anchors.head(member);
    }

    @GetMapping("/anchors")
    @Operation(summary = "Where heads were deposited outside, the newest first")
    Page<Anchors.Anchor> anchors(@AuthenticationPrincipal Member member) {
        return Page.whole(anchors.all(member));
    }

    @PostMapping("/anchors")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record that an entry's hash was deposited outside; sequence 0 stands for the last entry")
    Anchors.Anchor anchor(@AuthenticationPrincipal Member member, @RequestBody Anchors.Deposit deposit) {
        return anchors.record(member, deposit);
    }
}
