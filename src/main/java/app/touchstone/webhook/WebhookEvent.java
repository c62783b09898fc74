package app.touchstone.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What other programs may be told of: a white list, in the journal's own words. Nothing of assessments, seats,
 * commitments, calibration or people is on it, and nothing may come onto it that happens because somebody sealed before
 * the last has: every one of these can be read on the desk by all its members at the moment it is told.
 */
public enum WebhookEvent {
    CLAIM_DRAFTED,
    CLAIM_CHANGED,
    /** From one state to another; the last seal of a round is told by this, when all assessments are open. */
    CLAIM_MOVED,
    VERDICT_SETTLED,
    EVIDENCE_ADDED,
    EVIDENCE_CHANGED,
    EVIDENCE_WITHDRAWN,
    EVIDENCE_RESTORED,
    SOURCE_ADDED,
    SOURCE_CHANGED,
    DOCUMENT_IMPORTED,
    DOCUMENT_DESCRIBED,
    DOCUMENT_RENEWED,
    CODEBOOK_PUBLISHED,
    SCALE_PUBLISHED,
    /** A first edition, or a correction. */
    EDITION_PUBLISHED,
    EDITION_RETRACTED;

    private static final Map<String, WebhookEvent> BY_ACTION =
            Arrays.stream(values()).collect(Collectors.toMap(WebhookEvent::action, event -> event));

    /** What the journal calls it. */
    public String action() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<WebhookEvent> of(String action) {
        return Optional.ofNullable(BY_ACTION.get(action));
    }
}
