package app.touchstone.marking;

import app.touchstone.document.SnapshotId;
import java.util.List;

/** A mark that is to be made. */
public sealed interface Wanted permits NewMark, NewClaimMark {

    /** Made by whoever asks; asking twice with the same id makes one mark. */
    MarkId id();

    SnapshotId snapshot();

    /** One to fifty, in reading order, without overlaps. */
    List<NewPiece> pieces();
}
