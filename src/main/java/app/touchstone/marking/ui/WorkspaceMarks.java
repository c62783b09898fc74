package app.touchstone.marking.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.SnapshotId;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.MarkingHistory;
import app.touchstone.marking.MarkingHistory.Deed;
import app.touchstone.marking.MarkingHistory.Noted;
import app.touchstone.marking.MarkingHistory.Put;
import app.touchstone.marking.MarkingHistory.Reclaimed;
import app.touchstone.marking.MarkingHistory.Recoded;
import app.touchstone.marking.MarkingHistory.TakenOff;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewClaimMark;
import app.touchstone.marking.NewMark;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The marks of one open text during one visit: stores what the person does, remembers it for undo, and says what has to
 * be shown anew. Of the marks it keeps only the rows of the list.
 */
final class WorkspaceMarks {

    /** Who wants to know what is on the text now. */
    interface Watcher {
        void put(Mark mark, PaintedMark view);

        void gone(MarkId mark);
    }

    /** The services behind it. */
    @Component
    record Services(Marks marks, Codebooks codebooks, Claims claims, CurrentMember member) {}

    private final Services services;
    private final SnapshotId snapshot;
    private final LongFunction<String> claimLabel;
    private final Watcher watcher;
    private final MarkingHistory history = new MarkingHistory();
    private final Map<MarkId, MarkRow> rows = new HashMap<>();

    /** @param claimLabel the words for the claim of a number */
    WorkspaceMarks(Services services, SnapshotId snapshot, LongFunction<String> claimLabel, Watcher watcher) {
        this.services = services;
        this.snapshot = snapshot;
        this.claimLabel = claimLabel;
        this.watcher = watcher;
    }

    /** Reads all marks, for the first painting. */
    List<PaintedMark> read() {
        List<Mark> marks = services.marks.on(member(), snapshot);
        Map<CodeId, Code> codes = services.codebooks.codes(
                member(),
                marks.stream().map(Mark::code).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<ClaimId, Claim> claims = services.claims.byIds(
                member(),
                marks.stream().map(Mark::claim).filter(Objects::nonNull).collect(Collectors.toSet()));
        rows.clear();
        return marks.stream()
                .map(mark -> view(
                        mark,
                        mark.code() == null ? null : codes.get(mark.code()),
                        mark.claim() == null ? null : claims.get(mark.claim())))
                .toList();
    }

    List<MarkRow> rows() {
        return rows.values().stream().sorted(MarkRow.IN_THE_TEXT).toList();
    }

    boolean has(MarkId mark) {
        return rows.containsKey(mark);
    }

    /** The claims that appear in the text, by number. */
    Collection<Claim> claims() {
        Set<ClaimId> ids = rows.values().stream()
                .map(MarkRow::claim)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return services.claims.byIds(member(), ids).values();
    }

    /** A mark with its code and its claim, read afresh. */
    MarkInspector.Shown look(MarkId id, String madeBy) {
        Mark mark = services.marks.get(member(), id);
        return new MarkInspector.Shown(mark, code(mark), claim(mark), madeBy);
    }

    Mark get(MarkId id) {
        return services.marks.get(member(), id);
    }

    /**
     * Stores a mark that the browser has painted already.
     *
     * @return the stored mark; empty when it came a second time after it had been taken off again
     */
    Optional<Mark> made(ReaderEvents.Made made) {
        boolean first = !rows.containsKey(made.id());
        Mark mark = made.kind() == MarkKind.CLAIM
                ? services.marks.addClaim(
                        member(),
                        new NewClaimMark(
                                made.id(),
                                snapshot,
                                made.range().start(),
                                made.range().end(),
                                made.quote(),
                                null))
                : services.marks.add(
                        member(),
                        new NewMark(
                                made.id(),
                                snapshot,
                                made.range().start(),
                                made.range().end(),
                                made.quote(),
                                codeOf(made),
                                ""));
        if (mark.removed() || !mark.snapshot().equals(snapshot)) {
            return Optional.empty();
        }
        view(mark, code(mark), claim(mark));
        if (first) {
            history.did(new Put(mark.id()));
        }
        return Optional.of(mark);
    }

    void note(MarkId id, String note) {
        String before = services.marks.get(member(), id).note();
        Mark after = services.marks.note(member(), id, note);
        history.did(new Noted(id, before, after.note()));
        put(after);
    }

    void recode(MarkId id, CodeId code) {
        CodeId before = services.marks.get(member(), id).code();
        put(services.marks.recode(member(), id, code));
        if (before != null && !before.equals(code)) {
            history.did(new Recoded(id, before, code));
        }
    }

    void reclaim(MarkId id, ClaimId claim) {
        ClaimId before = services.marks.get(member(), id).claim();
        put(services.marks.reclaim(member(), id, claim));
        if (before != null && !before.equals(claim)) {
            history.did(new Reclaimed(id, before, claim));
        }
    }

    void remove(MarkId id) {
        services.marks.remove(member(), id);
        history.did(new TakenOff(id));
        gone(id);
    }

    void undo() {
        history.undo(this::does);
    }

    void redo() {
        history.redo(this::does);
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    /** A mark as the browser paints it; its row is kept for the list. */
    PaintedMark view(Mark mark) {
        return view(mark, code(mark), claim(mark));
    }

    private void does(Deed deed) {
        Member member = member();
        switch (deed) {
            case Put(MarkId id) -> put(services.marks.restore(member, id));
            case TakenOff(MarkId id) -> {
                services.marks.remove(member, id);
                gone(id);
            }
            case Recoded(MarkId id, CodeId from, CodeId to) -> put(services.marks.recode(member, id, to));
            case Noted(MarkId id, String from, String to) -> put(services.marks.note(member, id, to));
            case Reclaimed(MarkId id, ClaimId from, ClaimId to) -> put(services.marks.reclaim(member, id, to));
        }
    }

    private void put(Mark mark) {
        if (mark.removed()) {
            gone(mark.id());
        } else {
            watcher.put(mark, view(mark));
        }
    }

    private void gone(MarkId id) {
        rows.remove(id);
        watcher.gone(id);
    }

    private PaintedMark view(Mark mark, @Nullable Code code, @Nullable Claim claim) {
        String label = claim == null ? "" : claimLabel.apply(claim.number());
        rows.put(mark.id(), MarkRow.of(mark, code, label));
        return PaintedMark.of(
                mark,
                code == null ? label : code.label(),
                MarkRow.colour(code),
                mark.madeBy().equals(member().person()));
    }

    private static CodeId codeOf(ReaderEvents.Made made) {
        if (made.code() == null) {
            throw Problem.invalid("code", "marking.code.choose");
        }
        return made.code();
    }

    private @Nullable Code code(Mark mark) {
        return mark.code() == null ? null : services.codebooks.code(member(), mark.code());
    }

    private @Nullable Claim claim(Mark mark) {
        return mark.claim() == null ? null : services.claims.get(member(), mark.claim());
    }

    private Member member() {
        return services.member.get();
    }
}
