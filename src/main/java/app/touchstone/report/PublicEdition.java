package app.touchstone.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition as feeds and the corrections log tell it.
 *
 * @param correction why it replaced the one before, null for the first
 */
public record PublicEdition(
        String slug,
        int number,
        String title,
        String summary,
        String ratingLabel,
        String language,
        @Nullable CorrectionKind correction,
        String reason,
        Instant publishedAt) {}
