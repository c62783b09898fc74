package app.touchstone.marking;

import app.touchstone.anchoring.Quote;
import app.touchstone.anchoring.TextRange;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One unbroken stretch of a mark's passage.
 *
 * @param range in UTF-16 units of the snapshot's text
 * @param quote exactly what stands there
 * @param before what stands before it, at most {@link Quote#CONTEXT_UNITS} units
 * @param after what stands after it, at most as much
 */
public record Piece(@JsonUnwrapped TextRange range, String quote, String before, String after) {

    static Piece of(TextRange range, Quote quote) {
        return new Piece(range, quote.exact(), quote.prefix(), quote.suffix());
    }

    public int start() {
        return range.start();
    }

    public int end() {
        return range.end();
    }
}
