package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Disputes, decided field by field by somebody who never assessed the claim. */
@Service
@Validated
public class Adjudications {

    private final Claims claims;
    private final OpenedSides opened;
    private final Rulings rulings;
    private final EvidenceFile evidence;
    private final VerdictScales scales;
    private final ClaimFacts facts;
    private final Reviews reviews;
    private final Verdicts verdicts;
    private final Journal journal;

    Adjudications(
            Claims claims,
            OpenedSides opened,
            Rulings rulings,
            EvidenceFile evidence,
            VerdictScales scales,
            ClaimFacts facts,
            Reviews reviews,
            Verdicts verdicts,
            Journal journal) {
        this.claims = claims;
        this.opened = opened;
        this.rulings = rulings;
        this.evidence = evidence;
        this.scales = scales;
        this.facts = facts;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.journal = journal;
    }

    /** The opened assessments of the present round, A first. */
    @Transactional(readOnly = true)
    public List<OpenedAssessment> sides(Member member, ClaimId id) {
        return opened.of(member, claims.get(member, id));
    }

    /** Where the opened assessments of the present round differ; none while they are closed. */
    @Transactional(readOnly = true)
    public Optional<Differences> differences(Member member, ClaimId id) {
        return opened.differences(member, claims.get(member, id));
    }

    /** Whether this member may decide the claim's dispute now; if not, which condition of the table says no. */
    @Transactional(readOnly = true)
    public Optional<Condition> barred(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        Set<Condition> holding = facts.holding(member, claim);
        return Transition.DECIDED_BY_EDITOR.conditions().stream()
                .filter(condition -> condition != Condition.DECIDED && !holding.contains(condition))
                .findFirst();
    }

    /** The work on the dispute: while it lasts for those who may decide, afterwards for everybody. */
    @Transactional(readOnly = true)
    public Optional<Adjudication> of(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        return rulings.of(claim)
                .filter(one -> one.decided() || barred(member, id).isEmpty());
    }

    /**
     * Keeps the ruling while it is written; unfinished is fine.
     *
     * @param version the one that was read, 0 for the first time
     * @throws Problem STALE when another adjudicator wrote meanwhile: what was typed here is not stored, and not lost
     */
    @Transactional
    public Adjudication keep(Member member, ClaimId id, long version, @Valid Ruling ruling) {
        Claim claim = requireDisputed(member, id);
        rulings.keep(member, claim, version, ruling);
        return rulings.of(claim).orElseThrow();
    }

    /** Decides by the ruling as it is kept; the claim is settled with it. */
    @Transactional
    public void decide(Member member, ClaimId id, long version) {
        Claim claim = requireDisputed(member, id);
        Adjudication kept = rulings.of(claim).orElseThrow(() -> Problem.refused("review.condition.DECIDED"));
        if (kept.version() != version) {
            throw Problem.stale("review.adjudication.stale");
        }
        List<OpenedAssessment> sides = opened.of(member, claim);
        ScaleId scale = sides.getFirst().scale();
        Ruling ruling = kept.ruling();
        Set<Differences.Field> disputed =
                opened.between(member, claim).orElseThrow().fields();
        for (Differences.Field field : Differences.Field.values()) {
            if (disputed.contains(field)) {
                requireRuled(ruling, field, sides);
            } else if (!same(field, sides.getFirst().details(), ruling.outcome())) {
                throw Problem.invalid(field.name().toLowerCase(Locale.ROOT), "review.adjudication.agreed");
            }
        }
        SealCheck.check(
                ruling.outcome(),
                scales.get(member, scale),
                evidence.of(member, id).stream()
                        .filter(piece -> !piece.withdrawn())
                        .map(Evidence::number)
                        .collect(Collectors.toSet()),
                Locale.ROOT);
        rulings.decide(claim, version);
        record(member, claim, ruling);
        reviews.move(member, id, claim.version(), ClaimState.ADJUDICATED, "", Set.of());
        verdicts.decide(member, reviews.follow(member, id), scale, ruling.outcome());
    }

    /** What was decided otherwise than the member had it in the present round, and why; nothing for anybody else. */
    @Transactional(readOnly = true)
    public List<Adjudication.Divergence> divergences(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        Optional<Adjudication> decided = rulings.of(claim).filter(Adjudication::decided);
        Optional<OpenedAssessment> mine =
                opened.of(member, claim).stream().filter(OpenedAssessment::mine).findFirst();
        if (decided.isEmpty() || mine.isEmpty()) {
            return List.of();
        }
        return decided.get().ruling().fields().stream()
                .filter(one -> !same(
                        one.field(),
                        mine.get().details(),
                        decided.get().ruling().outcome()))
                .map(one -> new Adjudication.Divergence(one.field(), one.reason()))
                .toList();
    }

    private Claim requireDisputed(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        if (claim.state() != ClaimState.DISPUTED) {
            throw Problem.refused("review.adjudication.notDisputed");
        }
        barred(member, id).ifPresent(condition -> {
            throw Problem.refused("review.condition." + condition.name());
        });
        return claim;
    }

    private static void requireRuled(Ruling ruling, Differences.Field field, List<OpenedAssessment> sides) {
        String name = field.name().toLowerCase(Locale.ROOT);
        Ruling.FieldRuling ruled = ruling.on(field)
                .filter(one -> !one.reason().isBlank())
                .orElseThrow(() -> Problem.invalid(name, "review.adjudication.unruled"));
        if (ruled.taken() == null) {
            return;
        }
        OpenedAssessment side = sides.stream()
                .filter(one -> one.letter().equals(ruled.taken()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(name, "review.adjudication.noSide", ruled.taken()));
        if (!same(field, side.details(), ruling.outcome())) {
            throw Problem.invalid(name, "review.adjudication.notTheirs", ruled.taken());
        }
    }

    private static boolean same(Differences.Field field, AssessmentDetails one, AssessmentDetails other) {
        return switch (field) {
            case RATING -> Objects.equals(one.rating(), other.rating());
            case FRAMINGS -> one.framings().equals(other.framings());
        };
    }

    private void record(Member member, Claim claim, Ruling ruling) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                "dispute.decided",
                "claim",
                claim.id().value(),
                Map.of(
                        "round",
                        claim.round(),
                        "fields",
                        ruling.fields().stream()
                                .map(one -> Map.of(
                                        "field", one.field().name(),
                                        "taken", one.taken() == null ? "" : one.taken(),
                                        "reason", one.reason().strip()))
                                .toList()));
    }
}
