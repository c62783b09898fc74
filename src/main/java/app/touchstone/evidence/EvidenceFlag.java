package app.touchstone.evidence;

import app.touchstone.capture.CaptureId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A newer copy says something else than the one evidence cites.
 *
 * @param cited the copy that is cited
 * @param newer the copy that differs
 * @param settledAt null while nobody has said what it means
 * @param reason what somebody said it means; empty until then
 */
public record EvidenceFlag(
        EvidenceId evidence,
        int number,
        @Nullable CaptureId cited,
        CaptureId newer,
        Instant raisedAt,
        @Nullable Instant settledAt,
        String reason) {}
