package app.touchstone.codebook;

/** The eight named hues; the style sheet holds their inks and washes for light and dark, checked for contrast. */
public enum Hue {
    OCHRE,
    BLUE,
    GREEN,
    PURPLE,
    RED,
    TEAL,
    MAGENTA,
    SLATE
}
