package app.touchstone.look;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word in a rounded frame: a code, a type, a count. */
public final class Chip extends Span {

    public Chip(String text) {
        super(text);
        addClassName("chip");
    }

    /** @param hue a constant whose name is one of the eight hues; it colours the chip, the text says what it is */
    public Chip(String text, Enum<?> hue) {
        this(text);
        addClassName("hue-" + hue.name().toLowerCase(Locale.ROOT));
    }
}
