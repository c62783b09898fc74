package app.touchstone.review;

/** When ratings count as the same. */
public enum RatingRule {
    EXACTLY,
    /** All lie within one step of the scale; a rating off the scale only agrees with itself. */
    WITHIN_ONE_STEP
}
