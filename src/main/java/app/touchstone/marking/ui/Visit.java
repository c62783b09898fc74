package app.touchstone.marking.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.SnapshotId;
import app.touchstone.marking.Change;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkChanges;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.MarkVersion;
import app.touchstone.marking.MarkingHistory;
import app.touchstone.marking.MarkingHistory.AtOnce;
import app.touchstone.marking.MarkingHistory.Decided;
import app.touchstone.marking.MarkingHistory.Deed;
import app.touchstone.marking.MarkingHistory.Noted;
import app.touchstone.marking.MarkingHistory.Put;
import app.touchstone.marking.MarkingHistory.Reclaimed;
import app.touchstone.marking.MarkingHistory.Recoded;
import app.touchstone.marking.MarkingHistory.Step;
import app.touchstone.marking.MarkingHistory.TakenOff;
import app.touchstone.marking.MarkingHistory.Together;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewClaimMark;
import app.touchstone.marking.NewMark;
import app.touchstone.marking.Wanted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What one person does to the marks of one text while they have it open: stores it, remembers it for undo, and says which
 * marks look different now. The screen waits for no other row than those.
 */
final class Visit {

    /** Who shows what is on the text. */
    interface Watcher {
        /** These are as they are told now; removed ones are off the text. */
        void changed(List<Mark> marks);

        /** Of the marks of a deed, some were left as others have changed them. */
        void leftAlone(int marks);
    }

    /** The services behind it. */
    @Component
    record Services(Marks marks, MarkChanges changes, CurrentMember member) {}

    private final Services services;
    private final SnapshotId snapshot;
    private final OpenMarks open;
    private final Watcher watcher;
    private final MarkingHistory history = new MarkingHistory();
    /** From which version on only this visit has changed a mark: the browser may still speak of any of them. */
    private final Map<MarkId, Long> oursSince = new HashMap<>();

    Visit(Services services, SnapshotId snapshot, OpenMarks open, Watcher watcher) {
        this.services = services;
        this.snapshot = snapshot;
        this.open = open;
        this.watcher = watcher;
    }

    /**
     * Stores marks that the browser has painted already, all or none.
     *
     * @return how they are stored; one that came a second time after it was taken off comes back as removed
     */
    List<Mark> made(List<ReaderEvents.Made> made) {
        Set<MarkId> fresh = made.stream()
                .map(ReaderEvents.Made::id)
                .filter(id -> !open.has(id))
                .collect(Collectors.toSet());
        List<Mark> stored =
                services.marks.addAll(member(), made.stream().map(this::wanted).toList());
        List<Step> puts = stored.stream()
                .filter(mark -> !mark.removed() && fresh.contains(mark.id()))
                .<Step>map(mark -> new Put(mark.id()))
                .toList();
        if (!puts.isEmpty()) {
            history.did(Steps.together(puts), Map.of(), versions(stored));
            stored.forEach(mark -> oursSince.putIfAbsent(mark.id(), mark.version()));
        }
        return stored;
    }

    void note(MarkVersion shown, String note) {
        MarkId id = shown.id();
        Mark before = services.marks.get(member(), id);
        act(List.of(new Change.Note(id, shown.version(), note)), after -> new Noted(id, before.note(), after.note()));
    }

    void recode(Collection<MarkId> ids, CodeId code) {
        Map<MarkId, Mark> before = read(ids);
        List<Change> changes = before.values().stream()
                .filter(mark -> mark.kind() != MarkKind.CLAIM && !code.equals(mark.code()))
                .<Change>map(mark -> new Change.Recode(mark.id(), version(mark.id()), code))
                .toList();
        if (changes.isEmpty() && before.values().stream().anyMatch(mark -> mark.kind() == MarkKind.CLAIM)) {
            throw Problem.refused("marking.claimHasNoCode");
        }
        act(
                changes,
                after -> new Recoded(
                        after.id(),
                        Objects.requireNonNull(before.get(after.id()).code()),
                        code));
    }

    void reclaim(MarkId id, ClaimId claim) {
        ClaimId before = services.marks.get(member(), id).claim();
        act(
                List.of(new Change.Reclaim(id, version(id), claim)),
                after -> new Reclaimed(id, Objects.requireNonNull(before), claim));
    }

    void remove(Collection<MarkId> ids) {
        act(
                ids.stream()
                        .distinct()
                        .filter(open::has)
                        .<Change>map(id -> new Change.TakeOff(id, version(id)))
                        .toList(),
                after -> new TakenOff(after.id()));
    }

    /** The person says that the mark still holds. */
    void decide(MarkId id) {
        act(List.of(new Change.Doubt(id, version(id), false)), after -> new Decided(id, false));
    }

    void place(ReaderEvents.Placed placed) {
        MarkId id = placed.id();
        Mark before = services.marks.get(member(), id);
        act(
                List.of(new Change.Place(id, seen(id, placed.version()), placed.pieces())),
                after -> Steps.placed(before, after));
    }

    void split(ReaderEvents.Split split) {
        Mark before = services.marks.get(member(), split.id());
        if (open.has(split.newId())) {
            // told a second time, because the answer got lost
            watcher.changed(stored(List.of(split.id(), split.newId())));
            return;
        }
        List<Mark> two = services.changes.split(member(), split.id(), version(split.id()), split.at(), split.newId());
        did(AtOnce.split(Steps.placed(before, two.getFirst()), split.newId()), versions(List.of(before)), two);
    }

    void merge(List<MarkId> ids) {
        Map<MarkId, Mark> before = read(ids);
        List<Mark> after = services.changes.merge(
                member(),
                ids.stream().map(id -> new MarkVersion(id, version(id))).toList());
        Mark kept = after.getFirst();
        Mark was = Objects.requireNonNull(before.get(kept.id()));
        did(
                AtOnce.merged(
                        List.of(Steps.placed(was, kept), new Noted(kept.id(), was.note(), kept.note())),
                        after.stream().skip(1).map(Mark::id).toList()),
                versions(before.values()),
                after);
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

    /** Others changed these; what the browser says of them on an older version is no longer ours to allow. */
    void changedElsewhere(Collection<MarkId> ids) {
        ids.forEach(oursSince::remove);
    }

    /** The marks as they are stored now, for a browser that has painted something that was refused. */
    List<Mark> stored(Collection<MarkId> ids) {
        return services.marks.some(member(), ids);
    }

    private void act(List<Change> changes, Function<Mark, Step> deed) {
        if (changes.isEmpty()) {
            return;
        }
        Map<MarkId, Long> before = new HashMap<>();
        changes.forEach(change -> before.put(change.mark(), change.version()));
        List<Mark> after = services.changes.apply(member(), changes);
        List<Step> steps = after.stream()
                .filter(mark -> mark.version() != before.get(mark.id()))
                .map(deed)
                .toList();
        if (!steps.isEmpty()) {
            did(Steps.together(steps), before, after);
        }
    }

    private void did(Deed deed, Map<MarkId, Long> before, List<Mark> after) {
        history.did(deed, before, versions(after));
        met(before, after);
    }

    private void met(Map<MarkId, Long> before, List<Mark> after) {
        after.forEach(mark -> oursSince.putIfAbsent(mark.id(), before.getOrDefault(mark.id(), mark.version())));
        watcher.changed(after);
    }

    private Map<MarkId, Long> does(Deed deed, Map<MarkId, Long> known) {
        List<Step> steps = deed.steps().toList();
        int left = 0;
        if (deed instanceof Together) {
            Map<MarkId, Mark> now = read(steps.stream().map(Step::mark).toList());
            List<Step> ours = steps.stream()
                    .filter(step -> now.containsKey(step.mark())
                            && known.get(step.mark())
                                    .equals(now.get(step.mark()).version()))
                    .toList();
            left = steps.size() - ours.size();
            steps = ours;
            if (steps.isEmpty()) {
                throw Problem.stale("marking.undo.others");
            }
        }
        List<Mark> after = services.changes.apply(
                member(),
                steps.stream()
                        .map(step -> Steps.change(step, known.get(step.mark())))
                        .toList());
        met(known, after);
        if (left > 0) {
            watcher.leftAlone(left);
        }
        return versions(after);
    }

    private Wanted wanted(ReaderEvents.Made made) {
        return made.kind() == MarkKind.CLAIM
                ? new NewClaimMark(made.id(), snapshot, made.pieces(), null)
                : new NewMark(made.id(), snapshot, made.pieces(), Objects.requireNonNull(made.code()), "");
    }

    private Map<MarkId, Mark> read(Collection<MarkId> ids) {
        return services.marks.some(member(), ids).stream().collect(Collectors.toMap(Mark::id, mark -> mark));
    }

    private static Map<MarkId, Long> versions(Collection<Mark> marks) {
        return marks.stream().collect(Collectors.toMap(Mark::id, Mark::version));
    }

    /** The version this window shows; for a mark it does not show, any that is stored. */
    private long version(MarkId id) {
        MarkRow row = open.get(id);
        return row == null ? Change.ANY : row.version();
    }

    /** A version the browser speaks of: an older one counts as the present one when only this visit came in between. */
    private long seen(MarkId id, long told) {
        Long since = oursSince.get(id);
        return since != null && told >= since ? Math.max(told, version(id)) : told;
    }

    private Member member() {
        return services.member.get();
    }
}
