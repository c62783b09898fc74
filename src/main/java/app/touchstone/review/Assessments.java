package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Independent judgements. A draft is its author's alone; what is sealed is nobody else's to see until the claim is
 * settled.
 */
@Service
@Validated
public class Assessments {

    static final Set<ClaimState> OPENED =
            Set.of(ClaimState.SETTLED, ClaimState.PUBLISHED, ClaimState.UNDER_CORRECTION, ClaimState.RETRACTED);

    private final AssessmentRepository assessments;
    private final Claims claims;
    private final EvidenceFile evidence;
    private final VerdictScales scales;
    private final Codebooks codebooks;
    private final Policies policies;
    private final Reviews reviews;
    private final Verdicts verdicts;
    private final Journal journal;
    private final Clock clock;

    Assessments(
            AssessmentRepository assessments,
            Claims claims,
            EvidenceFile evidence,
            VerdictScales scales,
            Codebooks codebooks,
            Policies policies,
            Reviews reviews,
            Verdicts verdicts,
            Journal journal,
            Clock clock) {
        this.assessments = assessments;
        this.claims = claims;
        this.evidence = evidence;
        this.scales = scales;
        this.codebooks = codebooks;
        this.policies = policies;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The member's own assessment in the claim's present round. */
    @Transactional(readOnly = true)
    public Optional<Assessment> mine(Member member, ClaimId claim) {
        Claim found = claims.get(member, claim);
        return row(member, found).map(AssessmentEntity::assessment);
    }

    /** The sealed assessments of all rounds, once the claim is settled; before that none, whoever asks. */
    @Transactional(readOnly = true)
    public List<Assessment> opened(Member member, ClaimId claim) {
        if (!OPENED.contains(claims.get(member, claim).state())) {
            return List.of();
        }
        return assessments.findByClaimIdAndSealedAtIsNotNullOrderById(claim.value()).stream()
                .map(AssessmentEntity::assessment)
                .toList();
    }

    /**
     * Keeps the member's draft. Unfinished is fine, a citation of evidence that is not there yet too: nobody may lose a
     * text to a rule of the seal. A rating from another scale is refused.
     *
     * @param version of the draft that was read, 0 for the first time
     */
    @Transactional
    public Assessment write(Member member, ClaimId id, long version, @Valid AssessmentDetails details) {
        member.require(Permission.ASSESS);
        Claim claim = requireInReview(member, id);
        Optional<AssessmentEntity> known = row(member, claim);
        Problem.unlessCurrent(version, known.map(row -> row.version).orElse(0L));
        known.ifPresent(Assessments::requireDraft);
        AssessmentEntity row = known.orElseGet(() -> new AssessmentEntity(
                FreshId.next(),
                id.value(),
                member.person().value(),
                claim.round(),
                policies.inForce(member).scale().value()));
        VerdictScale scale = scales.get(member, new app.touchstone.codebook.ScaleId(row.scaleId));
        if (details.rating() != null) {
            SealCheck.checkRating(details, scale);
        }
        if (codebooks.codes(member, details.framings()).size()
                != details.framings().size()) {
            throw Problem.invalid("framings", "problem.notFound.code");
        }
        row.write(details);
        // a change of the framings alone must count too, so that two windows of one person notice each other
        return known.isPresent() ? touched(row) : assessments.saveAndFlush(row).assessment();
    }

    private Assessment touched(AssessmentEntity row) {
        assessments.flush();
        return row.assessment();
    }

    /**
     * Seals the member's draft: from now on it never changes. When it was the last one needed, the claim moves on.
     *
     * @throws Problem INVALID at the field that is not ready
     */
    @Transactional
    public Assessment seal(Member member, ClaimId id, long version) {
        member.require(Permission.ASSESS);
        Claim claim = requireInReview(member, id);
        AssessmentEntity row = row(member, claim).orElseThrow(() -> Problem.refused("review.seal.nothing"));
        requireDraft(row);
        Problem.unlessCurrent(version, row.version);
        VerdictScale scale = scales.get(member, new app.touchstone.codebook.ScaleId(row.scaleId));
        SealCheck.check(row.assessment().details(), scale, numbers(member, id), Locale.ROOT);
        row.sealedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        assessments.flush();
        Assessment sealed = row.assessment();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "assessment.sealed",
                "claim",
                id.value(),
                Map.of("assessment", row.id.toString(), "round", row.round, "commitment", commitment(sealed)));
        if (reviews.follow(member, id).state() == ClaimState.SETTLED) {
            verdicts.settle(member, claims.get(member, id), sealed);
        }
        return sealed;
    }

    /** What the journal keeps of a sealed assessment: a hash over all it says, and nothing it says. */
    static String commitment(Assessment sealed) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", sealed.id().toString());
        content.put("scale", sealed.scale().toString());
        content.put("rating", sealed.details().rating());
        content.put("headline", sealed.details().headline());
        content.put("summary", sealed.details().summary());
        content.put("justification", sealed.details().justification());
        content.put(
                "framings",
                sealed.details().framings().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        return CanonicalJson.sha256(CanonicalJson.of(content));
    }

    private Set<Integer> numbers(Member member, ClaimId claim) {
        return evidence.of(member, claim).stream()
                .filter(piece -> !piece.withdrawn())
                .map(Evidence::number)
                .collect(Collectors.toSet());
    }

    private Claim requireInReview(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        if (claim.state() != ClaimState.IN_REVIEW) {
            throw Problem.refused("review.notInReview");
        }
        return claim;
    }

    private Optional<AssessmentEntity> row(Member member, Claim claim) {
        return assessments.findByClaimIdAndAssessorIdAndRound(
                claim.id().value(), member.person().value(), claim.round());
    }

    private static void requireDraft(AssessmentEntity row) {
        if (row.sealedAt != null) {
            throw Problem.refused("review.sealed");
        }
    }
}
