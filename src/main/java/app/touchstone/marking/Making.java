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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes marks, one or many at once: the text is read once, the journal told once, and all are stored or none. */
@Component
class Making {

    private final MarkStore store;
    private final ClaimMarks claimMarks;
    private final Codebooks codebooks;
    private final Documents documents;
    private final Passages passages;
    private final Clock clock;

    Making(
            MarkStore store,
            ClaimMarks claimMarks,
            Codebooks codebooks,
            Documents documents,
            Passages passages,
            Clock clock) {
        this.store = store;
        this.claimMarks = claimMarks;
        this.codebooks = codebooks;
        this.documents = documents;
        this.passages = passages;
        this.clock = clock;
    }

    /** Those that are known already come back as they are. */
    List<Mark> all(Member member, List<? extends Wanted> wanted) {
        member.require(Permission.MARK);
        Map<MarkId, MarkEntity> rows =
                store.known(member, wanted.stream().map(Wanted::id).toList());
        Batch batch = new Batch(member);
        for (Wanted one : wanted) {
            if (!rows.containsKey(one.id())) {
                rows.put(one.id(), batch.make(one));
            }
        }
        batch.store();
        return wanted.stream().map(one -> rows.get(one.id()).mark()).toList();
    }

    /** What is made in one go. */
    private final class Batch {
        private final Member member;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final Map<SnapshotId, SnapshotText> texts = new HashMap<>();
        private final Map<SnapshotId, DocumentId> of = new HashMap<>();
        private final Map<CodeId, Code> codes = new HashMap<>();
        private final List<MarkEntity> rows = new ArrayList<>();
        private final List<Map<String, Object>> told = new ArrayList<>();

        Batch(Member member) {
            this.member = member;
        }

        MarkEntity make(Wanted wanted) {
            SnapshotId snapshot = wanted.snapshot();
            if (!texts.isEmpty() && !texts.containsKey(snapshot)) {
                throw Problem.invalid("snapshot", "marking.oneText");
            }
            SnapshotText text = texts.computeIfAbsent(snapshot, id -> passages.in(member, id));
            MarkEntity row = new MarkEntity(
                    wanted.id().value(), member.desk().value(), member.person().value(), now);
            row.place(
                    of.computeIfAbsent(snapshot, id -> documents.documentOf(member, id)),
                    snapshot,
                    Placing.check(text, wanted.pieces()));
            String says = says(row, wanted);
            told.add(MarkTale.of(row.mark(), says));
            store.add(row);
            rows.add(row);
            return row;
        }

        private String says(MarkEntity row, Wanted wanted) {
            return switch (wanted) {
                case NewMark coded -> {
                    Code code = codes.computeIfAbsent(coded.code(), id -> codebooks.code(member, id));
                    row.kind = MarkKind.of(code.kind());
                    row.codeId = code.id().value();
                    row.note = coded.note().strip();
                    yield code.path();
                }
                case NewClaimMark claim -> {
                    row.kind = MarkKind.CLAIM;
                    claimMarks.attach(member, row, claim.claim());
                    yield "";
                }
            };
        }

        void store() {
            if (rows.size() == 1) {
                store.done(member, "mark.added", rows, told.getFirst());
            } else if (!rows.isEmpty()) {
                store.done(member, "marks.added", rows, Map.of("count", rows.size(), "marks", told));
            }
        }
    }
}
