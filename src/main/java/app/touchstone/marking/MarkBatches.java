package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Documents;
import app.touchstone.document.Passages;
import app.touchstone.document.SnapshotId;
import app.touchstone.document.SnapshotText;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks by the thousand: made in one go, and taken back in one go. The marks of a batch share their moment, which no
 * other marks of their person have; so nothing else need be stored to find them again.
 */
@Service
public class MarkBatches {

    private final MarkBatchRows rows;
    private final MarkRepository marks;
    private final ClaimMarks claimMarks;
    private final Codebooks codebooks;
    private final Documents documents;
    private final Passages passages;
    private final Journal journal;
    private final Clock clock;

    MarkBatches(
            MarkBatchRows rows,
            MarkRepository marks,
            ClaimMarks claimMarks,
            Codebooks codebooks,
            Documents documents,
            Passages passages,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.marks = marks;
        this.claimMarks = claimMarks;
        this.codebooks = codebooks;
        this.documents = documents;
        this.passages = passages;
        this.journal = journal;
        this.clock = clock;
    }

    /** Which marks a snapshot has or had: of each whether it was taken off. */
    @Transactional(readOnly = true)
    public Map<MarkId, Boolean> known(Member member, SnapshotId snapshot) {
        member.require(Permission.READ);
        return rows.known(member.desk().value(), snapshot);
    }

    /**
     * Makes marks on one snapshot, all or none, with one entry in the journal.
     *
     * @param origin where they come from, for the journal: its members are added to the entry
     * @throws Problem INVALID when a passage does not stand where it is said to
     */
    @Transactional
    public MarkBatch add(Member member, SnapshotId snapshot, List<NewBatchMark> added, Map<String, ?> origin) {
        member.require(Permission.MARK);
        DocumentId document = documents.documentOf(member, snapshot);
        SnapshotText text = passages.in(member, snapshot);
        Map<CodeId, Code> codes = codes(member, added);
        Instant at = rows.freeMoment(
                member.person().value(), document.value(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<MarkEntity> plain = new ArrayList<>(added.size());
        StringBuilder what = new StringBuilder();
        for (NewBatchMark one : added) {
            MarkEntity row = new MarkEntity(
                    one.id().value(), member.desk().value(), member.person().value(), at);
            row.place(document, snapshot, Placing.check(text, one.pieces()));
            row.note = one.note().strip();
            if (one.code() != null) {
                row.codeId = one.code().value();
                row.kind = MarkKind.of(codes.get(one.code()).kind());
                plain.add(row);
            } else {
                row.kind = MarkKind.CLAIM;
                claimMarks.attach(member, row, one.claim());
                marks.save(row);
            }
            what.append(row.id).append(' ').append(row.startUnit).append(' ').append(row.endUnit);
            what.append(' ').append(row.codeId).append('\n');
        }
        marks.flush();
        rows.insert(plain);
        MarkBatch batch = new MarkBatch(number(at), added.size());
        record(member, document, "marks.imported", batch, snapshot, origin, what.toString());
        return batch;
    }

    /**
     * Takes all marks of an own batch off that still stand; each is kept and can be put back. Harmless when repeated.
     *
     * @throws Problem NOT_FOUND when this member made no such batch on this document
     */
    @Transactional
    public MarkBatch remove(Member member, DocumentId document, long number) {
        member.require(Permission.MARK);
        documents.get(member, document);
        Instant at = Instant.EPOCH.plus(number, ChronoUnit.MICROS);
        List<UUID> claims = rows.claimMarks(member, document.value(), at);
        for (UUID id : claims) {
            MarkEntity row = marks.findById(id).orElseThrow();
            claimMarks.turn(member, row, true);
            row.removed = true;
            row.changedBy = member.person().value();
        }
        marks.flush();
        int removed = claims.size() + rows.remove(member, document.value(), at);
        if (removed == 0 && !rows.exists(member, document.value(), at)) {
            throw Problem.notFound("mark");
        }
        MarkBatch batch = new MarkBatch(number, removed);
        if (removed > 0) {
            record(member, document, "marks.importRemoved", batch, null, Map.of(), "");
        }
        return batch;
    }

    private Map<CodeId, Code> codes(Member member, List<NewBatchMark> added) {
        Map<CodeId, Code> codes = codebooks.codes(
                member,
                added.stream().map(NewBatchMark::code).filter(Objects::nonNull).collect(Collectors.toSet()));
        boolean allThere = added.stream().allMatch(one -> one.code() == null || codes.containsKey(one.code()));
        if (!allThere) {
            throw Problem.notFound("code");
        }
        return codes;
    }

    private void record(
            Member member,
            DocumentId document,
            String action,
            MarkBatch batch,
            @Nullable SnapshotId snapshot,
            Map<String, ?> origin,
            String what) {
        Map<String, Object> content = new HashMap<>(origin);
        content.put("batch", batch.number());
        content.put("marks", batch.marks());
        if (snapshot != null) {
            content.put("snapshot", snapshot.toString());
            content.put("marksSha256", CanonicalJson.sha256(what));
        }
        journal.record(member.desk().value(), member.person().value(), action, "document", document.value(), content);
    }

    private static long number(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
