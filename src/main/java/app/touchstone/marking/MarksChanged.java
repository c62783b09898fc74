package app.touchstone.marking;

import app.touchstone.account.DeskId;
import app.touchstone.document.SnapshotId;
import java.util.Set;

/**
 * Marks on a text were made, changed, taken off or put back. It carries only which; who wants more reads it, under their
 * own rights. Published in the transaction of the change.
 */
public record MarksChanged(DeskId desk, SnapshotId snapshot, Set<MarkId> marks) {

    public MarksChanged {
        marks = Set.copyOf(marks);
    }
}
