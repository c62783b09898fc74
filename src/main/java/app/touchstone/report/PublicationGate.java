package app.touchstone.report;

import app.touchstone.claim.ClaimState;
import app.touchstone.claimreview.ClaimReviewLint;
import app.touchstone.claimreview.Finding;
import app.touchstone.claimreview.Severity;
import app.touchstone.evidence.SourceType;
import app.touchstone.review.Justification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The gate as plain rules over what would be published. */
final class PublicationGate {

    private final ReportContent content;
    private final ClaimState state;
    private final JsonNode claimReview;

    private PublicationGate(ReportContent content, ClaimState state, JsonNode claimReview) {
        this.content = content;
        this.state = state;
        this.claimReview = claimReview;
    }

    /** Every item in the order of the list. @param waived why an editor lets an item pass */
    static List<GateCheck> check(
            ReportContent content, ClaimState state, JsonNode claimReview, Map<GateItem, String> waived) {
        PublicationGate gate = new PublicationGate(content, state, claimReview);
        List<GateCheck> checks = new ArrayList<>();
        for (GateItem item : GateItem.values()) {
            String reason = item.mayBeWaived() ? waived.getOrDefault(item, "") : "";
            if (gate.holds(item)) {
                checks.add(new GateCheck(item, GateCheck.State.MET, "", List.of()));
            } else {
                checks.add(new GateCheck(
                        item,
                        reason.isEmpty() ? GateCheck.State.OPEN : GateCheck.State.WAIVED,
                        reason,
                        gate.details(item)));
            }
        }
        return checks;
    }

    /** What is still missing; empty when the report may go out. */
    static Set<GateItem> open(List<GateCheck> checks) {
        return checks.stream()
                .filter(one -> one.state() == GateCheck.State.OPEN)
                .map(GateCheck::item)
                .collect(Collectors.toSet());
    }

    private boolean holds(GateItem item) {
        return switch (item) {
            case SETTLED -> state == ClaimState.SETTLED || state == ClaimState.UNDER_CORRECTION;
            case PRIMARY_SOURCE ->
                content.evidence().stream()
                        .anyMatch(piece ->
                                piece.sourceType() == SourceType.PRIMARY || piece.sourceType() == SourceType.OFFICIAL);
            case EVERY_SENTENCE_CITED ->
                content.justification().uncitedSentences().isEmpty()
                        && !content.justification().sentences().isEmpty();
            case CAPTURES_PRESENT -> uncaptured().isEmpty();
            case RIGHT_OF_REPLY -> replyTold();
            case INTERESTS_DECLARED -> !content.review().interests().isBlank();
            case CLAIM_REVIEW_VALID -> errors().isEmpty();
        };
    }

    private boolean replyTold() {
        RightOfReply reply = content.review().reply();
        // notes from before it was told in parts say it in words alone
        return reply.isEmpty() ? !content.review().rightOfReply().isBlank() : reply.isComplete();
    }

    private List<String> details(GateItem item) {
        return switch (item) {
            case EVERY_SENTENCE_CITED ->
                content.justification().uncitedSentences().stream()
                        .map(PublicationGate::words)
                        .toList();
            case CAPTURES_PRESENT ->
                uncaptured().stream()
                        .map(piece -> "E" + piece.number() + ": " + piece.address())
                        .toList();
            case CLAIM_REVIEW_VALID ->
                errors().stream().map(one -> one.path() + ": " + one.rule()).toList();
            default -> List.of();
        };
    }

    /** What was said in an interview has no address, and nothing to copy. */
    private List<ReportContent.Evidence> uncaptured() {
        return content.evidence().stream()
                .filter(piece ->
                        !piece.address().isBlank() && piece.captureSha256().isEmpty())
                .toList();
    }

    private static String words(Justification.Sentence sentence) {
        return sentence.pieces().stream()
                .map(Justification.Piece::text)
                .collect(Collectors.joining())
                .strip();
    }

    private List<Finding> errors() {
        return ClaimReviewLint.check(claimReview).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
