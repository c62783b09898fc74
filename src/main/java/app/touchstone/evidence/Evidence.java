package app.touchstone.evidence;

import app.touchstone.anchoring.TextRange;
import app.touchstone.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Evidence on a claim.
 *
 * @param number the one a justification cites: [E1], [E2], …; never given twice on a claim
 * @param standing whether the quote stands in the archived copy
 * @param quoteAt where, in UTF-16 units of the copy's text; null unless it was found
 * @param flagged how many newer copies say something else than the one that is cited, and nobody has looked yet
 * @param withdrawn taken back; it keeps its number and can no longer be cited
 */
public record Evidence(
        EvidenceId id,
        ClaimId claim,
        int number,
        EvidenceDetails details,
        Source source,
        QuoteStanding standing,
        @Nullable TextRange quoteAt,
        long flagged,
        boolean withdrawn,
        long version) {}
