package app.touchstone.report;

import java.time.Instant;

/** Where a report stands, and when it changed last; what a sitemap lists. */
public record PublicAddressed(String desk, String slug, Instant publishedAt) {}
