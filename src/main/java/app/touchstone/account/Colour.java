package app.touchstone.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque colour of the screen, and how well it can be read on another: relative luminance and contrast ratio as WCAG
 * 2.2 defines them.
 *
 * @param red 0 to 255, as are the others
 */
public record Colour(int red, int green, int blue) {

    /** The least contrast of text (WCAG 2.2, success criterion 1.4.3). */
    public static final double READABLE = 4.5;

    /** The grounds of the public pages, by day and by night; as {@code site.css} has them. */
    public static final Colour LIGHT_GROUND = new Colour(255, 255, 255);

    public static final Colour DARK_GROUND = new Colour(0x15, 0x18, 0x1d);

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** A colour written as {@code #1450a8}; nothing for any other text. */
    public static Optional<Colour> of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** From 1 (the same) to 21 (black on white). */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This colour, mixed with black or white only as far as text in it can be read on the ground. */
    public Colour readableOn(Colour ground) {
        Colour towards = ground.luminance() > 0.18 ? new Colour(0, 0, 0) : new Colour(255, 255, 255);
        Colour found = this;
        for (int step = 1; step <= 100 && found.contrast(ground) < READABLE; step++) {
            found = mixed(towards, step / 100.0);
        }
        return found;
    }

    private Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
