package app.touchstone.insight.ui;

import app.touchstone.insight.Figure;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.Component;

/** Figures in words. */
final class FigureTexts {

    private FigureTexts() {}

    /** Two decimals: the third says nothing at the sizes people code. */
    static String number(Component at, double value) {
        return at.getTranslation("insight.number", value);
    }

    /** The value, or that it is undefined and why. */
    static String value(Component at, Figure figure) {
        if (figure.value() != null) {
            return number(at, figure.value());
        }
        return figure.undefined() == null
                ? ""
                : at.getTranslation("insight.undefined", Labels.of(at, figure.undefined()));
    }

    /** The interval in a sentence, empty when there is none. */
    static String interval(Component at, Figure figure) {
        return range(at, figure, "insight.interval");
    }

    /** The interval alone, for a column that says what it is. */
    static String range(Component at, Figure figure) {
        return range(at, figure, "insight.range");
    }

    private static String range(Component at, Figure figure, String key) {
        return figure.low() == null || figure.high() == null
                ? ""
                : at.getTranslation(key, number(at, figure.low()), number(at, figure.high()));
    }
}
