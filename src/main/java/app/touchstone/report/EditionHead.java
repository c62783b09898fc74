package app.touchstone.report;

import app.touchstone.claim.ClaimId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of an edition.
 *
 * @param correction why it replaced the one before, null for the first
 */
public record EditionHead(
        ClaimId claim,
        String slug,
        int number,
        String title,
        String ratingLabel,
        @Nullable CorrectionKind correction,
        String reason,
        Instant publishedAt) {}
