package app.touchstone.codebook;

import org.jspecify.annotations.Nullable;

/**
 * One rating of a verdict scale.
 *
 * @param ordinal 1 for the worst on the scale, growing towards true; null when it stands off the scale
 * @param ratingValue the number a verdict is published with as ClaimReview; null for the ordinal
 */
public record Rating(
        String key,
        String label,
        String meaning,
        @Nullable Integer ordinal,
        Hue colour,
        @Nullable Integer ratingValue) {

    /** Published with its place on the scale. */
    public Rating(String key, String label, String meaning, @Nullable Integer ordinal, Hue colour) {
        this(key, label, meaning, ordinal, colour, null);
    }

    public boolean offScale() {
        return ordinal == null;
    }
}
