package app.touchstone.look;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A verdict scale drawn as segments, one of them filled; a picture only, the words stand beside it. */
public final class RatingStrip extends Span {

    /**
     * @param ordinal which segment is filled, from 1; null for a rating off the scale, which fills none
     * @param steps how many segments the scale has
     * @param hue a constant whose name is one of the eight hues
     */
    public RatingStrip(@Nullable Integer ordinal, int steps, Enum<?> hue) {
        addClassNames("rating-scale", "hue-" + hue.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("aria-hidden", "true");
        for (int step = 1; step <= steps; step++) {
            Span segment = new Span();
            segment.addClassName("segment");
            if (ordinal != null && ordinal == step) {
                segment.addClassName("chosen");
            }
            add(segment);
        }
    }
}
