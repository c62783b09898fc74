package app.touchstone.marking.ui;

import app.touchstone.marking.Change;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkingHistory.Decided;
import app.touchstone.marking.MarkingHistory.Deed;
import app.touchstone.marking.MarkingHistory.Noted;
import app.touchstone.marking.MarkingHistory.Placed;
import app.touchstone.marking.MarkingHistory.Put;
import app.touchstone.marking.MarkingHistory.Reclaimed;
import app.touchstone.marking.MarkingHistory.Recoded;
import app.touchstone.marking.MarkingHistory.Step;
import app.touchstone.marking.MarkingHistory.TakenOff;
import app.touchstone.marking.MarkingHistory.Together;
import app.touchstone.marking.Piece;
import java.util.List;

/** Between the steps that the history remembers and the changes that the services make. */
final class Steps {

    private Steps() {}

    /** @param version the one the mark has when nobody else has changed it */
    static Change change(Step step, long version) {
        return switch (step) {
            case Put(MarkId id) -> new Change.PutBack(id, version);
            case TakenOff(MarkId id) -> new Change.TakeOff(id, version);
            case Recoded recoded -> new Change.Recode(recoded.mark(), version, recoded.to());
            case Noted noted -> new Change.Note(noted.mark(), version, noted.to());
            case Reclaimed reclaimed -> new Change.Reclaim(reclaimed.mark(), version, reclaimed.to());
            case Placed placed -> new Change.PlaceBack(placed.mark(), version, placed.to());
            case Decided decided -> new Change.Doubt(decided.mark(), version, decided.toDecide());
        };
    }

    static Deed together(List<Step> steps) {
        return steps.size() == 1 ? steps.getFirst() : new Together(steps);
    }

    static Placed placed(Mark before, Mark after) {
        return new Placed(
                after.id(),
                before.pieces().stream().map(Piece::range).toList(),
                after.pieces().stream().map(Piece::range).toList());
    }
}
