package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;

/** A piece of evidence on a claim was changed, withdrawn or brought back. Told in the transaction of the change. */
public record EvidenceChanged(Member by, ClaimId claim, int number) {}
