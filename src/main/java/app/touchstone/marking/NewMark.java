package app.touchstone.marking;

import app.touchstone.codebook.CodeId;
import app.touchstone.document.SnapshotId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A code to be put on a passage.
 *
 * @param id made by whoever asks; asking twice with the same id makes one mark
 * @param pieces one to fifty, in reading order, without overlaps
 */
public record NewMark(
        @NotNull MarkId id,
        @NotNull SnapshotId snapshot,
        @NotNull List<@Valid NewPiece> pieces,
        @NotNull CodeId code,
        @NotNull @Size(max = 2000) String note) {

    /** On one unbroken stretch of the text. */
    public NewMark(MarkId id, SnapshotId snapshot, int start, int end, String quote, CodeId code, String note) {
        this(id, snapshot, List.of(new NewPiece(start, end, quote)), code, note);
    }
}
