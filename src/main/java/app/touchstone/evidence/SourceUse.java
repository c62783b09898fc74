package app.touchstone.evidence;

import app.touchstone.claim.ClaimId;
import java.time.LocalDate;

/** One use of a source: a piece of evidence on a claim. */
public record SourceUse(
        ClaimId claim,
        long claimNumber,
        String wording,
        EvidenceId evidence,
        int number,
        Stance stance,
        LocalDate accessedOn,
        boolean withdrawn) {}
