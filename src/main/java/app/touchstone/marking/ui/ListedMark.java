package app.touchstone.marking.ui;

import app.touchstone.codebook.Code;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mark in the words of the list beside the text. */
record ListedMark(MarkId id, String label, String swatch, String excerpt, boolean toDecide) {

    private static final int LONGEST = 80;

    static ListedMark of(Mark mark, @Nullable Code code, String label) {
        return new ListedMark(mark.id(), label, swatch(code), shortened(mark.quote(), LONGEST), mark.toDecide());
    }

    /** The classes of the little square in the mark's colour. */
    static String swatch(@Nullable Code code) {
        return "swatch hue-" + MarkWords.Behind.colour(code).name().toLowerCase(Locale.ROOT);
    }

    /** A quote on one line, at most so many UTF-16 units of it. */
    static String shortened(String quote, int longest) {
        String line = quote.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        return line.substring(0, Character.isLowSurrogate(line.charAt(longest)) ? longest - 1 : longest) + "…";
    }
}
