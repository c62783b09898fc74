package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;

/** What a claim's evidence cites says something else now. Told once for each claim, in the transaction that found it. */
public record EvidenceFlagged(Member by, ClaimId claim) {}
