package app.touchstone.look;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Where something stands in its life: in words, with a sign and a border of its own, and only then in colour. */
public final class StateBadge extends Span {

    public StateBadge(Enum<?> state) {
        show(state);
    }

    /** Shows another state. */
    public void show(Enum<?> state) {
        setText(Labels.of(this, state));
        setClassName("state-badge " + className(state));
    }

    /** The class that gives a state its sign, such as {@code state-in-review}. */
    public static String className(Enum<?> state) {
        return "state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
