package app.touchstone.marking;

import app.touchstone.anchoring.Quote;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.Problem;
import app.touchstone.document.SnapshotText;
import java.util.ArrayList;
import java.util.List;

/** What the pieces of one mark may be: between one and fifty, in reading order, without overlaps, each standing there. */
final class Placing {

    private Placing() {}

    /**
     * Checks pieces against the text. Pieces that only touch stay two: somebody may want them so.
     *
     * @throws Problem INVALID naming what is wrong
     */
    static List<Piece> check(SnapshotText text, List<NewPiece> wanted) {
        if (wanted.isEmpty()) {
            throw Problem.invalid("pieces", "marking.pieces.none");
        }
        if (wanted.size() > NewPiece.MOST) {
            throw Problem.invalid("pieces", "marking.pieces.tooMany", NewPiece.MOST);
        }
        List<Piece> pieces = new ArrayList<>(wanted.size());
        int units = 0;
        for (NewPiece one : wanted) {
            if (one.quote().length() > NewPiece.LONGEST - units) {
                throw Problem.invalid("pieces", "marking.tooLong");
            }
            units += one.quote().length();
            Quote found = text.check(one.start(), one.end(), one.quote());
            pieces.add(Piece.of(new TextRange(one.start(), one.end()), found));
        }
        requireOrder(pieces);
        return List.copyOf(pieces);
    }

    /** Pieces whose words need no proof, because they come from a mark on this very text. */
    static List<Piece> standing(SnapshotText text, List<TextRange> ranges) {
        return check(
                text,
                ranges.stream()
                        .map(range -> new NewPiece(range.start(), range.end(), text.in(range)))
                        .toList());
    }

    private static void requireOrder(List<Piece> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            Piece before = pieces.get(i - 1);
            Piece after = pieces.get(i);
            if (before.range().overlaps(after.range())) {
                throw Problem.invalid("pieces", "marking.pieces.overlap", i, i + 1);
            }
            if (after.start() < before.start()) {
                throw Problem.invalid("pieces", "marking.pieces.order", i, i + 1);
            }
        }
    }
}
