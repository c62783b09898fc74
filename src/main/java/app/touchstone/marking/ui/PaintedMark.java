package app.touchstone.marking.ui;

import app.touchstone.codebook.Hue;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkKind;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mark as the reader paints it.
 *
 * @param start UTF-16 units into the text
 * @param end exclusive
 * @param label what the mark says: the code's, or the claim's wording
 * @param colour a hue's name in small letters
 * @param mine whether the person who reads made it
 * @param state {@code saved}, {@code pending} or {@code failed}
 */
public record PaintedMark(
        UUID id,
        int start,
        int end,
        MarkKind kind,
        @Nullable UUID codeId,
        String label,
        String colour,
        String note,
        boolean mine,
        String state) {

    /** A mark that is stored. */
    public static PaintedMark of(Mark mark, String label, Hue colour, boolean mine) {
        return new PaintedMark(
                mark.id().value(),
                mark.start(),
                mark.end(),
                mark.kind(),
                mark.code() == null ? null : mark.code().value(),
                label,
                colour.name().toLowerCase(Locale.ROOT),
                mark.note(),
                mine,
                "saved");
    }
}
