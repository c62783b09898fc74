package app.touchstone.review;

import app.touchstone.claim.ClaimId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something one person was told. @param readAt null while it is new */
public record Notice(
        UUID id,
        NoticeKind kind,
        ClaimId claim,
        long number,
        String wording,
        Instant at,
        @Nullable Instant readAt) {}
