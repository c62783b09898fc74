package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
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

    /** The states in which a claim is settled: names may be told from here on. */
    static final Set<ClaimState> SETTLED =
            Set.of(ClaimState.SETTLED, ClaimState.PUBLISHED, ClaimState.UNDER_CORRECTION, ClaimState.RETRACTED);

    /** How often storing a draft leaves an entry like a seal's in the journal: once in so many times. */
    private static final int DECOY = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AssessmentRepository assessments;
    private final Claims claims;
    private final EvidenceFile evidence;
    private final VerdictScales scales;
    private final Codebooks codebooks;
    private final Rounds rounds;
    private final Seats seats;
    private final ClaimFacts facts;
    private final Opening opening;
    private final Reviews reviews;
    private final Comments comments;
    private final Verdicts verdicts;
    private final Journal journal;
    private final Clock clock;

    Assessments(
            AssessmentRepository assessments,
            Claims claims,
            EvidenceFile evidence,
            VerdictScales scales,
            Codebooks codebooks,
            Rounds rounds,
            Seats seats,
            ClaimFacts facts,
            Opening opening,
            Reviews reviews,
            Comments comments,
            Verdicts verdicts,
            Journal journal,
            Clock clock) {
        this.assessments = assessments;
        this.claims = claims;
        this.evidence = evidence;
        this.scales = scales;
        this.codebooks = codebooks;
        this.rounds = rounds;
        this.seats = seats;
        this.facts = facts;
        this.opening = opening;
        this.reviews = reviews;
        this.comments = comments;
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

    /**
     * The sealed assessments of all rounds that have been opened, each in its drawn order. Before the last seal none,
     * whoever asks; of a round that was called back never.
     */
    @Transactional(readOnly = true)
    public List<OpenedAssessment> opened(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        SortedMap<Integer, Boolean> named = rounds.opened(id);
        List<OpenedAssessment> opened = new ArrayList<>();
        int place = 0;
        int round = 0;
        for (AssessmentEntity row : opening.shown(id, named.keySet())) {
            place = row.round == round ? place + 1 : 0;
            round = row.round;
            boolean names = named.get(row.round) && (row.round < claim.round() || SETTLED.contains(claim.state()));
            opened.add(new OpenedAssessment(
                    row.round,
                    Letters.of(place),
                    new ScaleId(row.scaleId),
                    row.assessment().details(),
                    row.assessorId.equals(member.person().value()),
                    names ? new PersonId(row.assessorId) : null,
                    row.dissent));
        }
        return opened;
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
        seats.take(member, id);
        ReviewRound round = rounds.of(member, claim).orElseThrow(() -> Problem.refused("review.notInReview"));
        AssessmentEntity row = known.orElseGet(() -> new AssessmentEntity(
                FreshId.next(),
                id.value(),
                member.person().value(),
                claim.round(),
                round.policy().scale().value()));
        VerdictScale scale = scales.get(member, new ScaleId(row.scaleId));
        if (details.rating() != null) {
            SealCheck.checkRating(details, scale);
        }
        if (codebooks.codes(member, details.framings()).size()
                != details.framings().size()) {
            throw Problem.invalid("framings", "problem.notFound.code");
        }
        row.write(details);
        row.evidenceState = EvidenceState.of(evidence.of(member, id));
        if (known.isEmpty() || RANDOM.nextInt(DECOY) == 0) {
            commit(member, FreshId.next(), Commitment.decoy());
        }
        // a change of the framings alone must count too, so that two windows of one person notice each other
        return known.isPresent() ? touched(row) : assessments.saveAndFlush(row).assessment();
    }

    /** The journal tells neither who nor on what: an entry may be a seal or nothing, until the round is opened. */
    private void commit(Member member, UUID sealing, String commitment) {
        journal.record(
                member.desk().value(), null, Opening.COMMITTED, "sealing", sealing, Map.of("commitment", commitment));
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
        requireReady(member, claim, row);
        Commitment commitment = Commitment.to(row.assessment(), row.evidenceState);
        row.sealedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.nonce = commitment.nonce();
        row.commitment = commitment.hash();
        row.sealId = FreshId.next();
        assessments.flush();
        Assessment sealed = row.assessment();
        // of two last seals at once the second waits here for the first, and then sees it
        commit(member, row.sealId, commitment.hash());
        rounds.of(member, claim)
                .filter(round -> facts.sealed(claim).size() >= round.policy().assessmentsNeeded())
                .ifPresent(round -> {
                    opening.open(member, claim, facts.sealed(claim));
                    comments.opened(member, id);
                });
        if (reviews.follow(member, id).state() == ClaimState.SETTLED) {
            verdicts.agree(member, claims.get(member, id));
        }
        return sealed;
    }

    /** Leaves a dissent from the verdict, or takes it back with an empty text; it is the author's alone to change. */
    @Transactional
    public void dissent(Member member, ClaimId id, @NotNull @Size(max = 5000) String text) {
        member.require(Permission.ASSESS);
        Claim claim = claims.get(member, id);
        AssessmentEntity row = row(member, claim)
                .filter(own -> own.sealedAt != null && !own.setAside)
                .orElseThrow(() -> Problem.refused("review.dissent.notYours"));
        if (claim.state() != ClaimState.SETTLED && claim.state() != ClaimState.UNDER_CORRECTION) {
            throw Problem.refused("review.dissent.notNow");
        }
        row.dissent = text.strip();
        assessments.flush();
        journal.record(
                member.desk().value(),
                null,
                "verdict.dissent",
                "claim",
                id.value(),
                Map.of(
                        "round",
                        claim.round(),
                        "as",
                        row.shownAs == null ? "" : Letters.of(row.shownAs),
                        "text",
                        row.dissent));
    }

    private void requireReady(Member member, Claim claim, AssessmentEntity row) {
        if (!seats.has(member.person(), claim)) {
            throw Problem.refused("review.seat.none");
        }
        ReviewRound round = rounds.of(member, claim).orElseThrow();
        if (round.late(clock.instant())) {
            throw Problem.refused("review.seal.late");
        }
        if (!row.evidenceState.equals(EvidenceState.of(evidence.of(member, claim.id())))) {
            throw Problem.refused("review.seal.evidenceChanged");
        }
        SealCheck.check(
                row.assessment().details(),
                scales.get(member, new ScaleId(row.scaleId)),
                numbers(member, claim.id()),
                Locale.ROOT);
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
