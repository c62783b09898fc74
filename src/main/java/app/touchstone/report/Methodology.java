package app.touchstone.report;

import java.time.Instant;

/**
 * How a desk says it works, in one version.
 *
 * @param number 1, 2, 3, …; reports name it
 * @param summary what each report prints of it, at most 600 characters
 * @param text all of it, as the reading room shows it
 * @param note what changed and why
 */
public record Methodology(int number, String summary, String text, String note, Instant publishedAt) {}
