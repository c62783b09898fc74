package app.touchstone.report;

import app.touchstone.claim.ClaimId;

/**
 * One immutable version of a report.
 *
 * @param deskSlug the desk's word in addresses
 * @param sha256 over the stored content's UTF-8 bytes, 64 hex digits; the journal names it too
 */
public record Edition(ClaimId claim, String deskSlug, ReportContent content, String sha256) {}
