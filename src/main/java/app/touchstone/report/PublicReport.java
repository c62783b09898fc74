package app.touchstone.report;

import app.touchstone.codebook.Hue;
import java.time.Instant;

/**
 * What a public list says of a report, by its newest edition.
 *
 * @param edition number of the newest
 * @param sha256 of the newest
 * @param claimants their names, joined
 * @param language BCP 47
 */
public record PublicReport(
        String slug,
        int edition,
        String sha256,
        String title,
        String summary,
        String claimants,
        String ratingLabel,
        Hue hue,
        String language,
        Instant firstPublishedAt,
        Instant publishedAt,
        boolean retracted) {}
