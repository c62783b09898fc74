package app.touchstone.claim;

/**
 * What one rating word means.
 *
 * @param site whose word it is; empty for everybody's
 * @param word as {@link RatingWords#key} makes it
 * @param origin where a loaded map comes from, with its licence; empty for what the desk said itself
 */
public record RatingWord(String site, String word, RatingMeaning meaning, String origin) {}
