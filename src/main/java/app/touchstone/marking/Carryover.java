package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.anchoring.Carrying;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.document.Passages;
import app.touchstone.document.SnapshotId;
import app.touchstone.document.SnapshotText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Carries the marks of a document over to a new version of its text. Marks stay on the snapshot they were made on; what is
 * carried is a mark of its own on the new one, by the same person. Whatever is not sure waits for a person, and every
 * decision can be taken back.
 */
@Service
@Validated
public class Carryover {

    private final CarriedMarkRepository carried;
    private final Marks marks;
    private final MarkStore store;
    private final ClaimMarks claimMarks;
    private final Documents documents;
    private final Passages passages;
    private final Clock clock;

    Carryover(
            CarriedMarkRepository carried,
            Marks marks,
            MarkStore store,
            ClaimMarks claimMarks,
            Documents documents,
            Passages passages,
            Clock clock) {
        this.carried = carried;
        this.marks = marks;
        this.store = store;
        this.claimMarks = claimMarks;
        this.documents = documents;
        this.passages = passages;
        this.clock = clock;
    }

    /**
     * Stores a new version of a document's text and carries the marks of the version before over to it: all of it, or
     * nothing.
     *
     * @throws Problem REFUSED when the text is the newest snapshot's very text
     */
    @Transactional
    public Document renew(Member member, DocumentId id, Imports.Reading reading) {
        SnapshotId before = documents.get(member, id).snapshot();
        Document renewed = documents.renew(member, id, reading.text(), reading.origin());
        List<Mark> there = marks.on(member, before);
        if (!there.isEmpty()) {
            carry(
                    member,
                    renewed,
                    there,
                    new Carrying(documents.text(member, before), reading.text().text()));
        }
        return renewed;
    }

    private void carry(Member member, Document renewed, List<Mark> there, Carrying carrying) {
        SnapshotText text = passages.in(member, renewed.snapshot());
        List<MarkEntity> made = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        List<CarriedMarkEntity> rows = new ArrayList<>();
        for (Mark mark : there) {
            CarriedPieces pieces = CarriedPieces.of(mark, carrying);
            CarriedMarkEntity row = new CarriedMarkEntity(FreshId.next());
            row.deskId = member.desk().value();
            row.documentId = renewed.id().value();
            row.toSnapshotId = renewed.snapshot().value();
            row.oldMarkId = mark.id().value();
            row.position = rows.size();
            row.outcome = pieces.outcome();
            row.propose(pieces.ranges());
            row.score = pieces.score();
            row.decision = pieces.toDecide() ? CarryDecision.WAITING : CarryDecision.BY_ITSELF;
            if (!pieces.toDecide()) {
                MarkEntity placed = place(member, mark, text, Placing.standing(text, pieces.ranges()));
                row.newMarkId = placed.id;
                made.add(placed);
                told.add(MarkTale.of(placed.mark(), mark.id().toString()));
            }
            rows.add(row);
        }
        if (!made.isEmpty()) {
            store.done(member, "marks.carried", made, Map.of("count", made.size(), "marks", told));
        }
        carried.saveAllAndFlush(rows);
    }

    /** The same mark, by the same person, at its new place. Where a claim was first seen stays on the older text. */
    private MarkEntity place(Member member, Mark mark, SnapshotText text, List<Piece> pieces) {
        MarkEntity row = new MarkEntity(
                FreshId.next(), member.desk().value(), mark.madeBy().value(), mark.madeAt());
        row.place(mark.document(), text.snapshot(), pieces);
        row.kind = mark.kind();
        row.codeId = mark.code() == null ? null : mark.code().value();
        row.claimId = mark.claim() == null ? null : mark.claim().value();
        row.note = mark.note();
        row.toDecide = mark.toDecide();
        row.changedBy = member.person().value();
        store.add(row);
        return row;
    }

    /** What became of each mark of the version before, in the order they stood there; empty for a first snapshot. */
    @Transactional(readOnly = true)
    public List<CarriedMark> of(Member member, DocumentId document) {
        SnapshotId newest = documents.get(member, document).snapshot();
        List<CarriedMarkEntity> rows =
                carried.findByDeskIdAndToSnapshotIdOrderByPosition(member.desk().value(), newest.value());
        Map<MarkId, MarkEntity> old = store.known(
                member, rows.stream().map(row -> new MarkId(row.oldMarkId)).toList());
        return rows.stream()
                .map(row -> row.with(old.get(new MarkId(row.oldMarkId)).mark()))
                .toList();
    }

    /** How many marks wait for a person to say where they are on the newest text. */
    @Transactional(readOnly = true)
    public long waiting(Member member, DocumentId document) {
        return carried.countByDeskIdAndToSnapshotIdAndDecision(
                member.desk().value(),
                documents.get(member, document).snapshot().value(),
                CarryDecision.WAITING);
    }

    /**
     * Takes what was proposed.
     *
     * @param version the one that was read
     * @throws Problem STALE when somebody else decided meanwhile, REFUSED when nothing is proposed
     */
    @Transactional
    public CarriedMark accept(Member member, CarriedMarkId id, long version) {
        CarriedMarkEntity row = current(member, id, version);
        List<TextRange> proposed = row.proposed();
        if (proposed.isEmpty()) {
            throw Problem.refused("marking.carry.nothing");
        }
        SnapshotText text = passages.in(member, new SnapshotId(row.toSnapshotId));
        return decide(member, row, CarryDecision.ACCEPTED, text, Placing.standing(text, proposed));
    }

    /** Says where the mark is on the newest text; as {@link #accept}. @throws Problem INVALID for a wrong passage */
    @Transactional
    public CarriedMark place(Member member, CarriedMarkId id, long version, @NotEmpty List<@Valid NewPiece> pieces) {
        CarriedMarkEntity row = current(member, id, version);
        SnapshotText text = passages.in(member, new SnapshotId(row.toSnapshotId));
        return decide(member, row, CarryDecision.PLACED, text, Placing.check(text, pieces));
    }

    /** Says that the mark is gone with its words; it stays on the older text. */
    @Transactional
    public CarriedMark retire(Member member, CarriedMarkId id, long version) {
        return without(member, current(member, id, version), CarryDecision.RETIRED, "mark.retired");
    }

    /** Takes a decision back, also one that was made without asking: the mark waits again. */
    @Transactional
    public CarriedMark reconsider(Member member, CarriedMarkId id, long version) {
        return without(member, current(member, id, version), CarryDecision.WAITING, "mark.reconsidered");
    }

    private CarriedMark decide(
            Member member, CarriedMarkEntity row, CarryDecision decision, SnapshotText text, List<Piece> pieces) {
        takeOff(member, row);
        Mark old = marks.get(member, new MarkId(row.oldMarkId));
        MarkEntity placed = place(member, old, text, pieces);
        row.newMarkId = placed.id;
        store.done(
                member,
                decision == CarryDecision.ACCEPTED ? "mark.carried" : "mark.replaced",
                List.of(placed),
                MarkTale.of(placed.mark(), old.id().toString()));
        return decided(member, row, decision, old);
    }

    private CarriedMark without(Member member, CarriedMarkEntity row, CarryDecision decision, String action) {
        takeOff(member, row);
        MarkEntity old = store.row(member, new MarkId(row.oldMarkId));
        store.done(member, action, List.of(old), MarkTale.of(old.mark(), ""));
        return decided(member, row, decision, old.mark());
    }

    private CarriedMark decided(Member member, CarriedMarkEntity row, CarryDecision decision, Mark old) {
        row.decision = decision;
        row.decidedBy = member.person().value();
        row.decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return carried.saveAndFlush(row).with(old);
    }

    /** The mark of an earlier decision comes off again; it is kept as every mark is. */
    private void takeOff(Member member, CarriedMarkEntity row) {
        if (row.newMarkId == null) {
            return;
        }
        MarkEntity placed = store.row(member, new MarkId(row.newMarkId));
        row.newMarkId = null;
        if (!placed.removed) {
            if (placed.kind == MarkKind.CLAIM) {
                claimMarks.turn(member, placed, true);
            }
            placed.removed = true;
            placed.changedBy = member.person().value();
            store.done(member, "mark.removed", List.of(placed), MarkTale.of(placed.mark(), ""));
        }
    }

    private CarriedMarkEntity current(Member member, CarriedMarkId id, long version) {
        member.require(Permission.MARK);
        CarriedMarkEntity row = carried.findByIdAndDeskId(
                        id.value(), member.desk().value())
                .orElseThrow(() -> Problem.notFound("carriedMark"));
        Problem.unlessCurrent(version, row.version);
        DocumentId document = new DocumentId(row.documentId);
        if (!documents.get(member, document).snapshot().value().equals(row.toSnapshotId)) {
            throw Problem.refused("marking.carry.older");
        }
        return row;
    }
}
