package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.LikePattern;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Passages;
import app.touchstone.document.SnapshotId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The marks of a desk: reading and making them. What is done to marks that are there is told as {@link Change}s to
 * {@link MarkChanges}; the acts here are for who has one mark and does not know its version. Taking a mark off keeps it, so
 * that undo is putting it back.
 */
@Service
@Validated
public class Marks {

    /** The most marks that can be made, changed or asked for at once. */
    public static final int MOST = 10_000;

    private final MarkRepository marks;
    private final MarkStore store;
    private final Making making;
    private final MarkChanges changes;
    private final Passages passages;

    Marks(MarkRepository marks, MarkStore store, Making making, MarkChanges changes, Passages passages) {
        this.marks = marks;
        this.store = store;
        this.making = making;
        this.changes = changes;
        this.passages = passages;
    }

    /** The marks on a snapshot by position; of those that start together the longest first. */
    @Transactional(readOnly = true)
    public List<Mark> on(Member member, SnapshotId snapshot) {
        member.require(Permission.READ);
        return marks
                .findByDeskIdAndSnapshotIdAndRemovedFalseOrderByStartUnitAscEndUnitDesc(
                        member.desk().value(), snapshot.value())
                .stream()
                .map(MarkEntity::mark)
                .toList();
    }

    @Transactional(readOnly = true)
    public Mark get(Member member, MarkId id) {
        member.require(Permission.READ);
        return store.row(member, id).mark();
    }

    /** Some marks of the desk, removed ones too, in no order; ids that are not there are left out. */
    @Transactional(readOnly = true)
    public List<Mark> some(Member member, @Size(max = MOST) Collection<MarkId> ids) {
        member.require(Permission.READ);
        return ids.isEmpty()
                ? List.of()
                : marks
                        .findByDeskIdAndIdIn(
                                member.desk().value(),
                                ids.stream().map(MarkId::value).toList())
                        .stream()
                        .map(MarkEntity::mark)
                        .toList();
    }

    /** Which marks of a snapshot have some words in their quote or their note, without regard to capitals; none for no words. */
    @Transactional(readOnly = true)
    public Set<MarkId> matching(Member member, SnapshotId snapshot, String words) {
        member.require(Permission.READ);
        return marks.matching(member.desk().value(), snapshot.value(), LikePattern.containing(words)).stream()
                .map(MarkId::of)
                .collect(Collectors.toSet());
    }

    /** How many marks of each kind some documents have. */
    @Transactional(readOnly = true)
    public Map<DocumentId, Map<MarkKind, Long>> counts(Member member, Collection<DocumentId> of) {
        member.require(Permission.READ);
        Map<DocumentId, Map<MarkKind, Long>> counts = new HashMap<>();
        if (!of.isEmpty()) {
            marks.counts(
                            member.desk().value(),
                            of.stream().map(DocumentId::value).toList())
                    .forEach(row -> counts.computeIfAbsent(
                                    new DocumentId((UUID) row[0]), id -> new EnumMap<>(MarkKind.class))
                            .put((MarkKind) row[1], (Long) row[2]));
        }
        return counts;
    }

    /**
     * Puts a code on a passage. Harmless when repeated with the same id.
     *
     * @throws Problem INVALID when the passage does not stand where it is said to
     */
    @Transactional
    public Mark add(Member member, @Valid NewMark added) {
        return making.all(member, List.of(added)).getFirst();
    }

    /** Makes a passage a claim, a new one or one that is there already. Harmless when repeated with the same id. */
    @Transactional
    public Mark addClaim(Member member, @Valid NewClaimMark added) {
        return making.all(member, List.of(added)).getFirst();
    }

    /** Makes several marks on one text: all or none. Those that are there already, by their id, stay as they are. */
    @Transactional
    public List<Mark> addAll(Member member, @NotNull @Size(min = 1, max = MOST) List<@Valid ? extends Wanted> added) {
        return making.all(member, added);
    }

    /**
     * Puts a code on every place of a text where these very words stand, but not again where it is already.
     *
     * @return the new marks, in reading order; none when the words stand nowhere else
     */
    @Transactional
    public List<Mark> addEverywhere(
            Member member,
            SnapshotId snapshot,
            @NotNull @Size(min = 1, max = NewPiece.LONGEST) String quote,
            @NotNull CodeId code,
            @NotNull @Size(max = 2000) String note) {
        member.require(Permission.MARK);
        Set<List<TextRange>> there = on(member, snapshot).stream()
                .filter(mark -> code.equals(mark.code()))
                .map(mark -> mark.pieces().stream().map(Piece::range).toList())
                .collect(Collectors.toSet());
        List<NewMark> wanted = passages.in(member, snapshot).occurrences(quote, MOST).stream()
                .filter(range -> !there.contains(List.of(range)))
                .map(range -> new NewMark(MarkId.fresh(), snapshot, range.start(), range.end(), quote, code, note))
                .toList();
        return wanted.isEmpty() ? List.of() : making.all(member, wanted);
    }

    /** Puts another code on the passage of a mark. */
    @Transactional
    public Mark recode(Member member, MarkId id, @NotNull CodeId code) {
        return one(member, new Change.Recode(id, Change.ANY, code));
    }

    /**
     * Says that a passage is an appearance of another claim. Harmless when it is that claim's already.
     *
     * @throws Problem REFUSED when either claim is in a state in which its appearances are fixed
     */
    @Transactional
    public Mark reclaim(Member member, MarkId id, ClaimId claim) {
        return one(member, new Change.Reclaim(id, Change.ANY, claim));
    }

    /** Writes a note on a mark. */
    @Transactional
    public Mark note(Member member, MarkId id, @NotNull @Size(max = 2000) String note) {
        return one(member, new Change.Note(id, Change.ANY, note));
    }

    /** Takes a mark off; the claim behind it stays, without this appearance. Harmless when repeated. */
    @Transactional
    public Mark remove(Member member, MarkId id) {
        return one(member, new Change.TakeOff(id, Change.ANY));
    }

    /** Puts a removed mark back where it was. Harmless when repeated. */
    @Transactional
    public Mark restore(Member member, MarkId id) {
        return one(member, new Change.PutBack(id, Change.ANY));
    }

    private Mark one(Member member, Change change) {
        return changes.apply(member, List.of(change)).getFirst();
    }
}
