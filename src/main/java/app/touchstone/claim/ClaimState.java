package app.touchstone.claim;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands in its life. How it gets from one to another is the table of transitions in the room review. */
public enum ClaimState {
    DRAFT,
    OPEN,
    IN_REVIEW,
    AGREED,
    DISPUTED,
    ADJUDICATED,
    SETTLED,
    PUBLISHED,
    UNDER_CORRECTION,
    RETRACTED,
    /** Written down by mistake or not worth checking: kept, and out of the lists unless it is asked for. */
    DISCARDED;

    /** What is judged must not change under those who judge it. */
    private static final Set<ClaimState> WORDING_OPEN = EnumSet.of(DRAFT, OPEN);

    private static final Set<ClaimState> EVIDENCE_OPEN = EnumSet.of(DRAFT, OPEN, IN_REVIEW);

    private static final Set<ClaimState> LISTED = EnumSet.complementOf(EnumSet.of(DISCARDED));

    /** The states that a list shows when none is asked for. */
    public static Set<ClaimState> listed() {
        return Set.copyOf(LISTED);
    }

    /** Whether wording, claimants and context may still be changed. */
    public boolean wordingMayChange() {
        return WORDING_OPEN.contains(this);
    }

    /** Whether evidence and appearances may still be added, changed or withdrawn. */
    public boolean evidenceMayChange() {
        return EVIDENCE_OPEN.contains(this);
    }
}
