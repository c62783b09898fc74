package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Documents;
import app.touchstone.document.Passages;
import app.touchstone.document.SnapshotId;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The marks of a desk. Taking one off keeps it, so that undo is putting it back. */
@Service
@Validated
public class Marks {

    private final MarkRepository marks;
    private final ClaimMarks claimMarks;
    private final Codebooks codebooks;
    private final Documents documents;
    private final Passages passages;
    private final Journal journal;
    private final Clock clock;

    Marks(
            MarkRepository marks,
            ClaimMarks claimMarks,
            Codebooks codebooks,
            Documents documents,
            Passages passages,
            Journal journal,
            Clock clock) {
        this.marks = marks;
        this.claimMarks = claimMarks;
        this.codebooks = codebooks;
        this.documents = documents;
        this.passages = passages;
        this.journal = journal;
        this.clock = clock;
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
        return entity(member, id).mark();
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
        member.require(Permission.MARK);
        Optional<Mark> known = known(member, added.id());
        if (known.isPresent()) {
            return known.get();
        }
        Code code = codebooks.code(member, added.code());
        MarkEntity row = place(member, added.id(), added.snapshot(), added.pieces());
        row.kind = MarkKind.of(code.kind());
        row.codeId = code.id().value();
        row.note = added.note().strip();
        marks.saveAndFlush(row);
        record(member, "mark.added", row, code.path());
        return row.mark();
    }

    /** Makes a passage a claim, a new one or one that is there already. Harmless when repeated with the same id. */
    @Transactional
    public Mark addClaim(Member member, @Valid NewClaimMark added) {
        member.require(Permission.MARK);
        Optional<Mark> known = known(member, added.id());
        if (known.isPresent()) {
            return known.get();
        }
        MarkEntity row = place(member, added.id(), added.snapshot(), added.pieces());
        row.kind = MarkKind.CLAIM;
        claimMarks.attach(member, row, added.claim());
        marks.saveAndFlush(row);
        record(member, "mark.added", row, "");
        return row.mark();
    }

    /** Puts another code on the passage of a mark. */
    @Transactional
    public Mark recode(Member member, MarkId id, CodeId codeId) {
        member.require(Permission.MARK);
        MarkEntity row = entity(member, id);
        if (row.kind == MarkKind.CLAIM) {
            throw Problem.refused("marking.claimHasNoCode");
        }
        Code code = codebooks.code(member, codeId);
        row.codeId = code.id().value();
        row.kind = MarkKind.of(code.kind());
        marks.flush();
        record(member, "mark.recoded", row, code.path());
        return row.mark();
    }

    /**
     * Says that a passage is an appearance of another claim. Harmless when it is that claim's already.
     *
     * @throws Problem REFUSED when either claim is in a state in which its appearances are fixed
     */
    @Transactional
    public Mark reclaim(Member member, MarkId id, ClaimId claim) {
        member.require(Permission.MARK);
        MarkEntity row = entity(member, id);
        if (row.kind != MarkKind.CLAIM || row.removed) {
            throw Problem.refused("marking.noClaim");
        }
        if (!claim.value().equals(row.claimId)) {
            claimMarks.reclaim(member, row, claim);
            marks.flush();
            record(member, "mark.reclaimed", row, claim.toString());
        }
        return row.mark();
    }

    /** Writes a note on a mark. */
    @Transactional
    public Mark note(Member member, MarkId id, @NotNull @Size(max = 2000) String note) {
        member.require(Permission.MARK);
        MarkEntity row = entity(member, id);
        row.note = note.strip();
        marks.flush();
        record(member, "mark.noted", row, row.note);
        return row.mark();
    }

    /** Takes a mark off; the claim behind it stays, without this appearance. Harmless when repeated. */
    @Transactional
    public Mark remove(Member member, MarkId id) {
        return turn(member, id, true);
    }

    /** Puts a removed mark back where it was. Harmless when repeated. */
    @Transactional
    public Mark restore(Member member, MarkId id) {
        return turn(member, id, false);
    }

    private Mark turn(Member member, MarkId id, boolean removed) {
        member.require(Permission.MARK);
        MarkEntity row = entity(member, id);
        if (row.removed == removed) {
            return row.mark();
        }
        if (row.kind == MarkKind.CLAIM) {
            claimMarks.turn(member, row, removed);
        }
        row.removed = removed;
        marks.flush();
        record(member, removed ? "mark.removed" : "mark.restored", row, "");
        return row.mark();
    }

    private MarkEntity place(Member member, MarkId id, SnapshotId snapshot, List<NewPiece> wanted) {
        List<Piece> pieces = Placing.check(passages.in(member, snapshot), wanted);
        MarkEntity row = new MarkEntity(
                id.value(),
                member.desk().value(),
                member.person().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        row.place(documents.documentOf(member, snapshot), snapshot, pieces);
        return row;
    }

    private Optional<Mark> known(Member member, MarkId id) {
        Optional<MarkEntity> row = marks.findById(id.value());
        if (row.isPresent() && !row.get().deskId.equals(member.desk().value())) {
            throw Problem.invalid("id", "marking.idTaken");
        }
        return row.map(MarkEntity::mark);
    }

    private MarkEntity entity(Member member, MarkId id) {
        return marks.findByIdAndDeskId(id.value(), member.desk().value()).orElseThrow(() -> Problem.notFound("mark"));
    }

    private void record(Member member, String action, MarkEntity row, String what) {
        Mark mark = row.mark();
        Map<String, Object> content = new HashMap<>(Map.of(
                "mark",
                mark.id().toString(),
                "kind",
                mark.kind().name(),
                "what",
                what,
                "snapshot",
                mark.snapshot().toString(),
                "start",
                mark.start(),
                "end",
                mark.end(),
                "quote",
                mark.quote()));
        if (mark.pieces().size() > 1) {
            content.put(
                    "pieces",
                    mark.pieces().stream()
                            .map(piece -> List.of(piece.start(), piece.end()))
                            .toList());
        }
        journal.record(member.desk().value(), member.person().value(), action, "document", row.documentId, content);
    }
}
