package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.Documents;
import app.touchstone.document.SnapshotId;
import app.touchstone.marking.Change;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkChanges;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewClaimMark;
import app.touchstone.marking.NewMark;
import app.touchstone.marking.NewPiece;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
@Tag(name = "Marks", description = "Codes and claims on passages. Offsets are UTF-16 units of the snapshot's text.")
class MarksApi {

    /**
     * @param id made by the caller, so that asking twice makes one mark; may be left out
     * @param pieces the stretches of the passage; or {@code start}, {@code end} and {@code quote} for one alone
     */
    @Schema(example = """
                    {"pieces": [{"start": 120, "end": 134, "quote": "golden billion"}],
                     "code": "0199a5c4-0000-7000-8000-000000000000", "note": ""}""")
    record CodeOnPassage(
            @Nullable MarkId id,
            @Nullable Integer start,
            @Nullable Integer end,
            String quote,
            List<NewPiece> pieces,
            CodeId code,
            String note) {}

    /**
     * @param pieces as for a code
     * @param claim the claim that appears here; left out to write a new one down, worded as the passage
     */
    record ClaimOnPassage(
            @Nullable MarkId id,
            @Nullable Integer start,
            @Nullable Integer end,
            String quote,
            List<NewPiece> pieces,
            @Nullable ClaimId claim) {}

    record OtherCode(CodeId code) {}

    record OtherNote(String note) {}

    private final Marks marks;
    private final MarkChanges changes;
    private final Documents documents;

    MarksApi(Marks marks, MarkChanges changes, Documents documents) {
        this.marks = marks;
        this.changes = changes;
        this.documents = documents;
    }

    @GetMapping("/snapshots/{snapshot}/marks")
    @Operation(
            summary = "The marks on a snapshot, by position",
            description = "Without a limit all at once; with one, page by page.")
    Page<Mark> on(
            @AuthenticationPrincipal Member member,
            @PathVariable SnapshotId snapshot,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        documents.documentOf(member, snapshot);
        List<Mark> all = marks.on(member, snapshot);
        return limit == null && cursor == null
                ? Page.whole(all)
                : Page.part(all, Mark::id, cursor, limit == null ? CursorPage.MOST : limit);
    }

    @PostMapping("/snapshots/{snapshot}/marks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a code on a passage")
    Mark add(
            @AuthenticationPrincipal Member member,
            @PathVariable SnapshotId snapshot,
            @RequestBody CodeOnPassage wanted) {
        return marks.add(
                member,
                new NewMark(
                        id(wanted.id),
                        snapshot,
                        pieces(wanted.start, wanted.end, wanted.quote, wanted.pieces),
                        wanted.code,
                        wanted.note));
    }

    @PostMapping("/snapshots/{snapshot}/claim-marks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a passage a claim, or an appearance of one that is there")
    Mark addClaim(
            @AuthenticationPrincipal Member member,
            @PathVariable SnapshotId snapshot,
            @RequestBody ClaimOnPassage wanted) {
        return marks.addClaim(
                member,
                new NewClaimMark(
                        id(wanted.id),
                        snapshot,
                        pieces(wanted.start, wanted.end, wanted.quote, wanted.pieces),
                        wanted.claim));
    }

    @GetMapping("/marks/{mark}")
    @Operation(summary = "One mark")
    Mark get(@AuthenticationPrincipal Member member, @PathVariable MarkId mark) {
        return marks.get(member, mark);
    }

    @PutMapping("/marks/{mark}/code")
    @Operation(summary = "Put another code on the mark's passage")
    Mark recode(
            @AuthenticationPrincipal Member member,
            @PathVariable MarkId mark,
            @RequestParam(required = false) @Nullable Long version,
            @RequestBody OtherCode wanted) {
        return change(member, new Change.Recode(mark, seen(version), Needed.field("code", wanted.code)));
    }

    @PutMapping("/marks/{mark}/note")
    @Operation(summary = "Write a note on a mark")
    Mark note(
            @AuthenticationPrincipal Member member,
            @PathVariable MarkId mark,
            @RequestParam(required = false) @Nullable Long version,
            @RequestBody OtherNote wanted) {
        return change(member, new Change.Note(mark, seen(version), wanted.note));
    }

    @DeleteMapping("/marks/{mark}")
    @Operation(summary = "Take a mark off; it can be put back")
    Mark remove(
            @AuthenticationPrincipal Member member,
            @PathVariable MarkId mark,
            @RequestParam(required = false) @Nullable Long version) {
        return change(member, new Change.TakeOff(mark, seen(version)));
    }

    @PostMapping("/marks/{mark}/restore")
    @Operation(summary = "Put a mark back that was taken off")
    Mark restore(
            @AuthenticationPrincipal Member member,
            @PathVariable MarkId mark,
            @RequestParam(required = false) @Nullable Long version) {
        return change(member, new Change.PutBack(mark, seen(version)));
    }

    private Mark change(Member member, Change change) {
        return changes.apply(member, List.of(change)).getFirst();
    }

    /** Who does not say which version they saw changes whatever is stored. */
    private static long seen(@Nullable Long version) {
        return version == null ? Change.ANY : version;
    }

    /** One stretch may be told flat; telling both ways at once is refused, because they could differ. */
    private static List<NewPiece> pieces(
            @Nullable Integer start, @Nullable Integer end, String quote, List<NewPiece> pieces) {
        if (pieces.isEmpty()) {
            return List.of(new NewPiece(Needed.field("start", start), Needed.field("end", end), quote));
        }
        if (start != null || end != null || !quote.isEmpty()) {
            throw Problem.invalid("pieces", "marking.pieces.twice");
        }
        return pieces;
    }

    private static MarkId id(@Nullable MarkId given) {
        return Objects.requireNonNullElseGet(given, MarkId::fresh);
    }
}
