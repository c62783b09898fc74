package app.touchstone.marking.ui;

import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Hue;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mark as the list beside the text needs it: what it is called, its colour, where it starts and how it begins. */
record MarkRow(
        MarkId id,
        int start,
        int end,
        MarkKind kind,
        @Nullable CodeId code,
        @Nullable ClaimId claim,
        String label,
        Hue hue,
        String excerpt) {

    /** By place; of those that start together the longest first. */
    static final Comparator<MarkRow> IN_THE_TEXT = Comparator.comparingInt(MarkRow::start)
            .thenComparing(Comparator.comparingInt(MarkRow::end).reversed())
            .thenComparing(row -> row.id.value());

    private static final int LONGEST = 120;

    static MarkRow of(Mark mark, @Nullable Code code, String claimLabel) {
        return new MarkRow(
                mark.id(),
                mark.start(),
                mark.end(),
                mark.kind(),
                mark.code(),
                mark.claim(),
                code == null ? claimLabel : code.label(),
                colour(code),
                shortened(mark.quote()));
    }

    /** Claims are green everywhere, codes have their codebook's colour. */
    static Hue colour(@Nullable Code code) {
        return code == null ? Hue.GREEN : code.colour();
    }

    String swatch() {
        return "swatch hue-" + hue.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        return line.substring(0, Character.isLowSurrogate(line.charAt(LONGEST)) ? LONGEST - 1 : LONGEST) + "…";
    }
}
