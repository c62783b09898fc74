package app.touchstone.marking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A stretch of a text that is to belong to a mark.
 *
 * @param start UTF-16 units into the snapshot's text
 * @param end exclusive
 * @param quote exactly what stands there
 */
public record NewPiece(
        int start,
        int end,
        @NotNull @Size(max = NewPiece.LONGEST) String quote) {

    /** The most UTF-16 units one mark may quote, in all its pieces. */
    public static final int LONGEST = 20_000;

    /** The most pieces one mark may have. */
    public static final int MOST = 50;
}
