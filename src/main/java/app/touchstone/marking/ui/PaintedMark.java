package app.touchstone.marking.ui;

import app.touchstone.anchoring.TextRange;
import app.touchstone.codebook.Hue;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.Piece;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mark as the reader paints it.
 *
 * @param pieces in UTF-16 units of the text, in reading order
 * @param label what the mark says: the code's, or the claim's number
 * @param colour a hue's name in small letters
 * @param mine whether the person who reads made it
 * @param by who made it, by name
 * @param state {@code saved}, {@code pending} or {@code failed}
 */
public record PaintedMark(
        UUID id,
        List<TextRange> pieces,
        MarkKind kind,
        @Nullable UUID codeId,
        String label,
        String colour,
        String note,
        boolean mine,
        String by,
        String state,
        long version) {

    public PaintedMark {
        pieces = List.copyOf(pieces);
    }

    /** A mark that is stored. */
    public static PaintedMark of(Mark mark, String label, Hue colour, boolean mine, String by) {
        return new PaintedMark(
                mark.id().value(),
                mark.pieces().stream().map(Piece::range).toList(),
                mark.kind(),
                mark.code() == null ? null : mark.code().value(),
                label,
                colour.name().toLowerCase(Locale.ROOT),
                mark.note(),
                mine,
                by,
                "saved",
                mark.version());
    }
}
