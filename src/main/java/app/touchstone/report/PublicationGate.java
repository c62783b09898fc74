package app.touchstone.report;

import app.touchstone.claim.ClaimState;
import app.touchstone.claimreview.ClaimReviewLint;
import app.touchstone.claimreview.Severity;
import app.touchstone.evidence.SourceType;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The gate as plain rules over what would be published. */
final class PublicationGate {

    private PublicationGate() {}

    /** What is still missing; empty when the report may go out. */
    static Set<GateItem> missing(ReportContent content, ClaimState state, JsonNode claimReview) {
        Set<GateItem> missing = EnumSet.noneOf(GateItem.class);
        if (state != ClaimState.SETTLED && state != ClaimState.UNDER_CORRECTION) {
            missing.add(GateItem.SETTLED);
        }
        if (content.evidence().stream()
                .noneMatch(piece ->
                        piece.sourceType() == SourceType.PRIMARY || piece.sourceType() == SourceType.OFFICIAL)) {
            missing.add(GateItem.PRIMARY_SOURCE);
        }
        if (!content.justification().uncitedSentences().isEmpty()
                || content.justification().sentences().isEmpty()) {
            missing.add(GateItem.EVERY_SENTENCE_CITED);
        }
        RightOfReply reply = content.review().reply();
        // notes from before it was told in parts say it in words alone
        if (reply.isEmpty() ? content.review().rightOfReply().isBlank() : !reply.isComplete()) {
            missing.add(GateItem.RIGHT_OF_REPLY);
        }
        if (content.review().interests().isBlank()) {
            missing.add(GateItem.INTERESTS_DECLARED);
        }
        if (ClaimReviewLint.check(claimReview).stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            missing.add(GateItem.CLAIM_REVIEW_VALID);
        }
        return missing;
    }
}
