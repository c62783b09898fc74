package app.touchstone.codebook;

import org.jspecify.annotations.Nullable;

/**
 * One rating of a verdict scale.
 *
 * @param ordinal 1 for the worst on the scale, growing towards true; null when it stands off the scale
 */
public record Rating(
        String key, String label, String meaning, @Nullable Integer ordinal, Hue colour) {

    public boolean offScale() {
        return ordinal == null;
    }
}
