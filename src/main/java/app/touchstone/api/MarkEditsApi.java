package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.SnapshotId;
import app.touchstone.marking.Change;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkChanges;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkVersion;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewPiece;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Mark edits", description = "Changes to marks that are there; several at once are all done or none is.")
class MarkEditsApi {

    /** @param version the version that was read; left out to change whatever is stored */
    record Seen(MarkId id, @Nullable Long version) {}

    record OtherPlace(@Nullable Long version, List<NewPiece> pieces) {}

    /**
     * @param at UTF-16 units into the snapshot's text
     * @param newId made by the caller, so that asking twice splits once; may be left out
     */
    record Cut(
            @Nullable Long version,
            @Nullable Integer at,
            @Nullable MarkId newId) {}

    record Several(List<Seen> marks) {}

    record SeveralRecoded(List<Seen> marks, CodeId code) {}

    record Everywhere(String quote, CodeId code, String note) {}

    record Decision(@Nullable Long version, @Nullable Boolean toDecide) {}

    private final MarkChanges changes;
    private final Marks marks;

    MarkEditsApi(MarkChanges changes, Marks marks) {
        this.changes = changes;
        this.marks = marks;
    }

    @PutMapping("/marks/{mark}/passage")
    @Operation(summary = "Let the mark stand on other pieces of its text")
    Mark place(@AuthenticationPrincipal Member member, @PathVariable MarkId mark, @RequestBody OtherPlace wanted) {
        return changes.apply(member, List.of(new Change.Place(mark, version(wanted.version), wanted.pieces)))
                .getFirst();
    }

    @PostMapping("/marks/{mark}/split")
    @Operation(summary = "Cut a mark in two; answers with both")
    Page<Mark> split(@AuthenticationPrincipal Member member, @PathVariable MarkId mark, @RequestBody Cut wanted) {
        return Page.whole(changes.split(
                member,
                mark,
                version(wanted.version),
                Needed.field("at", wanted.at),
                Objects.requireNonNullElseGet(wanted.newId, MarkId::fresh)));
    }

    @PutMapping("/marks/{mark}/to-decide")
    @Operation(summary = "Say that a person must decide about the mark, or that it stands")
    Mark decide(@AuthenticationPrincipal Member member, @PathVariable MarkId mark, @RequestBody Decision wanted) {
        return changes.apply(
                        member,
                        List.of(new Change.Doubt(
                                mark, version(wanted.version), Needed.field("toDecide", wanted.toDecide))))
                .getFirst();
    }

    @PostMapping("/marks/merge")
    @Operation(summary = "Make one mark of several that say the same; the first of the answer is the one that stays")
    Page<Mark> merge(@AuthenticationPrincipal Member member, @RequestBody Several wanted) {
        return Page.whole(changes.merge(
                member,
                wanted.marks.stream()
                        .map(seen -> new MarkVersion(Needed.field("id", seen.id), version(seen.version)))
                        .toList()));
    }

    @PostMapping("/marks/remove")
    @Operation(summary = "Take several marks off; they can be put back")
    Page<Mark> remove(@AuthenticationPrincipal Member member, @RequestBody Several wanted) {
        return all(member, wanted.marks, seen -> new Change.TakeOff(seen.id, version(seen.version)));
    }

    @PostMapping("/marks/restore")
    @Operation(summary = "Put several marks back that were taken off")
    Page<Mark> restore(@AuthenticationPrincipal Member member, @RequestBody Several wanted) {
        return all(member, wanted.marks, seen -> new Change.PutBack(seen.id, version(seen.version)));
    }

    @PostMapping("/marks/recode")
    @Operation(summary = "Put another code on the passages of several marks")
    Page<Mark> recode(@AuthenticationPrincipal Member member, @RequestBody SeveralRecoded wanted) {
        CodeId code = Needed.field("code", wanted.code);
        return all(member, wanted.marks, seen -> new Change.Recode(seen.id, version(seen.version), code));
    }

    @PostMapping("/snapshots/{snapshot}/marks/everywhere")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a code on every place where these very words stand, but not again where it is already")
    Page<Mark> everywhere(
            @AuthenticationPrincipal Member member, @PathVariable SnapshotId snapshot, @RequestBody Everywhere wanted) {
        return Page.whole(
                marks.addEverywhere(member, snapshot, wanted.quote, Needed.field("code", wanted.code), wanted.note));
    }

    private Page<Mark> all(Member member, List<Seen> seen, Function<Seen, Change> change) {
        seen.forEach(one -> Needed.field("id", one.id));
        return Page.whole(changes.apply(member, seen.stream().map(change).toList()));
    }

    private static long version(@Nullable Long seen) {
        return seen == null ? Change.ANY : seen;
    }
}
