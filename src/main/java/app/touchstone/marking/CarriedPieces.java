package app.touchstone.marking;

import app.touchstone.anchoring.Carried;
import app.touchstone.anchoring.Carried.Outcome;
import app.touchstone.anchoring.Carrying;
import app.touchstone.anchoring.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The pieces of one mark, carried over one by one; the mark is as sure as its least sure piece. */
record CarriedPieces(Outcome outcome, List<TextRange> ranges, double score) {

    static CarriedPieces of(Mark mark, Carrying carrying) {
        List<TextRange> ranges = new ArrayList<>();
        Outcome worst = Outcome.SAME;
        double score = 1;
        for (Piece piece : mark.pieces()) {
            Carried carried = carrying.carry(piece.range());
            worst = worst.compareTo(carried.outcome()) >= 0 ? worst : carried.outcome();
            score = Math.min(score, carried.score());
            if (carried.range() != null) {
                ranges.add(carried.range());
            }
        }
        List<TextRange> inOrder =
                ranges.stream().sorted(Comparator.naturalOrder()).toList();
        List<TextRange> apart = new ArrayList<>();
        for (TextRange range : inOrder) {
            if (apart.isEmpty() || !apart.getLast().overlaps(range)) {
                apart.add(range);
            }
        }
        boolean torn = apart.size() < mark.pieces().size() || !inOrder.equals(ranges);
        if (apart.isEmpty()) {
            return new CarriedPieces(Outcome.LOST, List.of(), 0);
        }
        // some pieces are left: a person sees them and decides
        Outcome outcome =
                worst == Outcome.LOST || (torn && worst.compareTo(Outcome.EDITED) < 0) ? Outcome.EDITED : worst;
        return new CarriedPieces(outcome, apart, score);
    }

    boolean toDecide() {
        return outcome != Outcome.SAME && outcome != Outcome.MOVED;
    }
}
