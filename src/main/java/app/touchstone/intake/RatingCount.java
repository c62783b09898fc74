package app.touchstone.intake;

/** How often a rating word of a site occurs in a file. @param site empty when it is of no known site */
public record RatingCount(String site, String word, long times) {}
