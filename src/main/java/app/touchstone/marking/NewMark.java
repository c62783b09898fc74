package app.touchstone.marking;

import app.touchstone.codebook.CodeId;
import app.touchstone.document.SnapshotId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A code to be put on a passage.
 *
 * @param id made by whoever asks; asking twice with the same id makes one mark
 * @param start UTF-16 units into the snapshot's text
 * @param end exclusive
 * @param quote exactly what stands there
 */
public record NewMark(
        @NotNull MarkId id,
        @NotNull SnapshotId snapshot,
        int start,
        int end,
        @NotNull @Size(max = 20_000) String quote,
        @NotNull CodeId code,
        @NotNull @Size(max = 2000) String note) {}
