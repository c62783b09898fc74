package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.Problem;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import app.touchstone.document.SnapshotText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes two marks of one, and one of several. */
@Component
class SplitAndMerge {

    private static final int LONGEST_NOTE = 2_000;

    private final MarkStore store;
    private final Changing changing;
    private final ClaimMarks claimMarks;

    SplitAndMerge(MarkStore store, Changing changing, ClaimMarks claimMarks) {
        this.store = store;
        this.changing = changing;
        this.claimMarks = claimMarks;
    }

    List<Mark> split(Member member, MarkId id, long version, int at, MarkId newId) {
        MarkEntity row = store.row(member, id);
        MarkEntity known = store.known(member, List.of(newId)).get(newId);
        if (known != null) {
            return List.of(row.mark(), known.mark());
        }
        store.requireCurrent(member, row, version);
        Changing.Deed deed = changing.by(member);
        SnapshotText text = deed.text(row);
        Mark before = row.mark();
        List<TextRange> first = new ArrayList<>();
        List<TextRange> second = new ArrayList<>();
        for (Piece piece : before.pieces()) {
            cut(text, piece.start(), Math.min(piece.end(), at), first);
            cut(text, Math.max(piece.start(), at), piece.end(), second);
        }
        if (first.isEmpty() || second.isEmpty()) {
            throw Problem.invalid("at", "marking.split.outside");
        }
        deed.place(row, Placing.standing(text, first));
        row.changedBy = member.person().value();
        MarkEntity added = sister(member, row, newId, Placing.standing(text, second));
        store.add(added);
        store.done(
                member,
                "mark.split",
                List.of(row, added),
                Map.of("first", MarkTale.of(before, row.mark(), ""), "second", MarkTale.of(added.mark(), "")));
        return List.of(row.mark(), added.mark());
    }

    List<Mark> merge(Member member, List<MarkVersion> seen) {
        Map<MarkId, MarkEntity> rows =
                store.rows(member, seen.stream().map(MarkVersion::id).toList());
        seen.forEach(one -> store.requireCurrent(member, rows.get(one.id()), one.version()));
        List<MarkEntity> inOrder = rows.values().stream()
                .sorted(Comparator.<MarkEntity>comparingInt(row -> row.startUnit)
                        .thenComparing(row -> row.id))
                .toList();
        requireAlike(inOrder);
        MarkEntity kept = inOrder.getFirst();
        List<MarkEntity> others = inOrder.subList(1, inOrder.size());
        Changing.Deed deed = changing.by(member);
        List<TextRange> union = union(inOrder);
        Map<MarkId, Mark> before = new LinkedHashMap<>();
        inOrder.forEach(row -> before.put(new MarkId(row.id), row.mark()));
        others.forEach(row -> deed.turn(row, true));
        deed.place(kept, Placing.standing(deed.text(kept), union));
        kept.note = notes(inOrder);
        inOrder.forEach(row -> row.changedBy = member.person().value());
        store.done(
                member,
                "marks.merged",
                inOrder,
                Map.of(
                        "marks",
                        inOrder.stream()
                                .map(row -> MarkTale.of(before.get(new MarkId(row.id)), row.mark(), ""))
                                .toList()));
        return inOrder.stream().map(MarkEntity::mark).toList();
    }

    /** Pieces in reading order; those that overlap or touch become one. */
    static List<TextRange> union(Collection<MarkEntity> rows) {
        List<TextRange> union = new ArrayList<>();
        rows.stream()
                .flatMap(row -> row.pieces().stream())
                .map(Piece::range)
                .sorted()
                .forEach(range -> {
                    TextRange last = union.isEmpty() ? null : union.getLast();
                    if (last != null && range.start() <= last.end()) {
                        union.set(union.size() - 1, new TextRange(last.start(), Math.max(last.end(), range.end())));
                    } else {
                        union.add(range);
                    }
                });
        return union;
    }

    private static void cut(SnapshotText text, int start, int end, List<TextRange> into) {
        if (start < end) {
            text.trimmed(new TextRange(start, end)).ifPresent(into::add);
        }
    }

    private MarkEntity sister(Member member, MarkEntity row, MarkId id, List<Piece> pieces) {
        MarkEntity added = new MarkEntity(id.value(), row.deskId, row.madeBy, row.madeAt);
        added.place(new DocumentId(row.documentId), new SnapshotId(row.snapshotId), pieces);
        added.kind = row.kind;
        added.codeId = row.codeId;
        added.note = row.note;
        added.changedBy = member.person().value();
        if (row.kind == MarkKind.CLAIM) {
            added.claimId = row.claimId;
            claimMarks.turn(member, added, false);
        }
        return added;
    }

    private static void requireAlike(List<MarkEntity> rows) {
        MarkEntity first = rows.getFirst();
        for (MarkEntity row : rows) {
            if (row.removed) {
                throw Problem.refused("marking.gone");
            }
            if (!row.snapshotId.equals(first.snapshotId)
                    || !Objects.equals(row.codeId, first.codeId)
                    || !Objects.equals(row.claimId, first.claimId)) {
                throw Problem.refused("marking.merge.differ");
            }
        }
        if (rows.size() < 2) {
            throw Problem.invalid("marks", "marking.merge.one");
        }
    }

    private static String notes(List<MarkEntity> rows) {
        String notes = rows.stream()
                .map(row -> row.note)
                .filter(note -> !note.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        if (notes.length() > LONGEST_NOTE) {
            throw Problem.refused("marking.merge.notes", LONGEST_NOTE);
        }
        return notes;
    }
}
