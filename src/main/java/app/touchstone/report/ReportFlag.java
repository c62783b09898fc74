package app.touchstone.report;

import app.touchstone.claim.ClaimId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that changed under a report and that nobody has answered yet.
 *
 * @param subject what changed, such as the source's name
 * @param edition the edition that was out when it changed
 */
public record ReportFlag(
        UUID id,
        ClaimId claim,
        long number,
        String wording,
        FlagKind kind,
        String subject,
        int edition,
        Instant raisedAt) {}
