package app.touchstone.evidence;

import app.touchstone.claim.ClaimId;

/**
 * Evidence on a claim.
 *
 * @param number the one a justification cites: [E1], [E2], …; never given twice on a claim
 * @param withdrawn taken back; it keeps its number and can no longer be cited
 */
public record Evidence(
        EvidenceId id,
        ClaimId claim,
        int number,
        EvidenceDetails details,
        Source source,
        boolean withdrawn,
        long version) {}
