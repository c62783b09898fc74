package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens a round after its last seal: draws the order, puts the nonces on record, and lets anybody check them. */
@Service
public class Opening {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String COMMITTED = "assessment.committed";

    private final AssessmentRepository assessments;
    private final Claims claims;
    private final Rounds rounds;
    private final Journal journal;

    Opening(AssessmentRepository assessments, Claims claims, Rounds rounds, Journal journal) {
        this.assessments = assessments;
        this.claims = claims;
        this.rounds = rounds;
        this.journal = journal;
    }

    /** For each opened assessment of a claim, whether it is what was sealed; with all that is needed to check it anew. */
    @Transactional(readOnly = true)
    public List<SealProof> proofs(Member member, ClaimId id) {
        claims.get(member, id);
        Set<Integer> opened = rounds.opened(id).keySet();
        return shown(id, opened).stream()
                .filter(row -> row.nonce != null && row.sealId != null && row.shownAs != null)
                .map(row -> proof(member, row))
                .toList();
    }

    /** The assessments of opened rounds that count, by round and in the drawn order. */
    List<AssessmentEntity> shown(ClaimId id, Set<Integer> opened) {
        if (opened.isEmpty()) {
            return List.of();
        }
        return assessments
                .findByClaimIdAndRoundInAndSealedAtIsNotNullAndSetAsideFalseOrderById(id.value(), opened)
                .stream()
                .sorted(Comparator.<AssessmentEntity>comparingInt(row -> row.round)
                        .thenComparingInt(row -> row.shownAs == null ? 0 : row.shownAs))
                .toList();
    }

    void open(Member member, Claim claim, List<AssessmentEntity> sealed) {
        List<AssessmentEntity> drawn = new ArrayList<>(sealed);
        Collections.shuffle(drawn, RANDOM);
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).shownAs = i;
        }
        assessments.flush();
        rounds.open(claim);
        journal.record(
                member.desk().value(),
                null,
                "assessments.opened",
                "claim",
                claim.id().value(),
                Map.of(
                        "round",
                        claim.round(),
                        "assessments",
                        drawn.stream().map(Opening::onRecord).toList()));
    }

    private static Map<String, Object> onRecord(AssessmentEntity row) {
        return Map.of(
                "as", Letters.of(Objects.requireNonNull(row.shownAs)),
                "sealing", String.valueOf(row.sealId),
                "commitment", String.valueOf(row.commitment),
                "nonce", String.valueOf(row.nonce));
    }

    private SealProof proof(Member member, AssessmentEntity row) {
        UUID sealing = Objects.requireNonNull(row.sealId);
        Commitment now = new Commitment(
                Commitment.content(row.assessment(), row.evidenceState), Objects.requireNonNull(row.nonce));
        Optional<JournalEntry> entry = journal.of(member.desk().value(), sealing).stream()
                .filter(one -> one.action().equals(COMMITTED))
                .findFirst();
        return new SealProof(
                row.round,
                Letters.of(Objects.requireNonNull(row.shownAs)),
                now.content(),
                now.nonce(),
                sealing,
                entry.map(JournalEntry::sequence).orElse(0L),
                entry.map(one -> JSON.readTree(one.content()).path("commitment").asString(""))
                        .orElse(""),
                now.hash());
    }
}
