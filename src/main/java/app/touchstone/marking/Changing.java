package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Passages;
import app.touchstone.document.SnapshotId;
import app.touchstone.document.SnapshotText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How each change is done to a mark's row. */
@Component
class Changing {

    private final ClaimMarks claimMarks;
    private final Codebooks codebooks;
    private final Passages passages;

    Changing(ClaimMarks claimMarks, Codebooks codebooks, Passages passages) {
        this.claimMarks = claimMarks;
        this.codebooks = codebooks;
        this.passages = passages;
    }

    Deed by(Member member) {
        return new Deed(member);
    }

    /** The change's name in the journal. */
    static String action(Change change) {
        return switch (change) {
            case Change.TakeOff off -> "mark.removed";
            case Change.PutBack back -> "mark.restored";
            case Change.Recode code -> "mark.recoded";
            case Change.Note note -> "mark.noted";
            case Change.Reclaim claim -> "mark.reclaimed";
            case Change.Place place -> "mark.placed";
            case Change.PlaceBack back -> "mark.placed";
            case Change.Doubt doubt -> doubt.toDecide() ? "mark.doubted" : "mark.decided";
        };
    }

    /** Several changes by one person, all at once: texts and codes are read once. */
    final class Deed {
        private final Member member;
        private final Map<SnapshotId, SnapshotText> texts = new HashMap<>();
        private final Map<CodeId, Code> codes = new HashMap<>();

        private Deed(Member member) {
            this.member = member;
        }

        /** @return what to tell the journal: the code's path, the claim, the note */
        String carryOut(Change change, MarkEntity row) {
            return switch (change) {
                case Change.TakeOff off -> turn(row, true);
                case Change.PutBack back -> turn(row, false);
                case Change.Recode code -> recode(row, code.code());
                case Change.Note note -> row.note = note.note().strip();
                case Change.Reclaim claim -> reclaim(row, claim);
                case Change.Place place -> place(row, Placing.check(text(row), place.pieces()));
                case Change.PlaceBack back -> place(row, Placing.standing(text(row), back.pieces()));
                case Change.Doubt doubt -> {
                    row.toDecide = doubt.toDecide();
                    yield "";
                }
            };
        }

        SnapshotText text(MarkEntity row) {
            return texts.computeIfAbsent(new SnapshotId(row.snapshotId), id -> passages.in(member, id));
        }

        String turn(MarkEntity row, boolean removed) {
            if (row.removed != removed) {
                if (row.kind == MarkKind.CLAIM) {
                    claimMarks.turn(member, row, removed);
                }
                row.removed = removed;
            }
            return "";
        }

        /** A claim's appearance moves along with its mark. */
        String place(MarkEntity row, List<Piece> pieces) {
            if (row.removed) {
                throw Problem.refused("marking.gone");
            }
            if (!row.pieces().equals(pieces)) {
                boolean claim = row.kind == MarkKind.CLAIM;
                if (claim) {
                    claimMarks.turn(member, row, true);
                }
                row.place(new DocumentId(row.documentId), new SnapshotId(row.snapshotId), pieces);
                if (claim) {
                    claimMarks.turn(member, row, false);
                }
            }
            row.toDecide = false;
            return "";
        }

        private String recode(MarkEntity row, CodeId wanted) {
            if (row.kind == MarkKind.CLAIM) {
                throw Problem.refused("marking.claimHasNoCode");
            }
            Code code = codes.computeIfAbsent(wanted, id -> codebooks.code(member, id));
            row.codeId = code.id().value();
            row.kind = MarkKind.of(code.kind());
            row.toDecide = false;
            return code.path();
        }

        private String reclaim(MarkEntity row, Change.Reclaim wanted) {
            if (row.kind != MarkKind.CLAIM || row.removed) {
                throw Problem.refused("marking.noClaim");
            }
            if (!wanted.claim().value().equals(row.claimId)) {
                claimMarks.reclaim(member, row, wanted.claim());
            }
            return wanted.claim().toString();
        }
    }
}
