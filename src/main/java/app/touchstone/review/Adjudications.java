package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.json.JsonMapper;

/** Disputes, decided field by field by somebody who never assessed the claim. */
@Service
@Validated
public class Adjudications {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Assessments assessments;
    private final EvidenceFile evidence;
    private final VerdictScales scales;
    private final Codebooks codebooks;
    private final ClaimFacts facts;
    private final Reviews reviews;
    private final Verdicts verdicts;
    private final Journal journal;
    private final Clock clock;

    Adjudications(
            JdbcClient jdbc,
            Claims claims,
            Assessments assessments,
            EvidenceFile evidence,
            VerdictScales scales,
            Codebooks codebooks,
            ClaimFacts facts,
            Reviews reviews,
            Verdicts verdicts,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.assessments = assessments;
        this.evidence = evidence;
        this.scales = scales;
        this.codebooks = codebooks;
        this.facts = facts;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The opened assessments of the present round, A first. */
    @Transactional(readOnly = true)
    public List<OpenedAssessment> sides(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        return assessments.opened(member, id).stream()
                .filter(one -> one.round() == claim.round())
                .toList();
    }

    /** Where the opened assessments of the present round differ; none while they are closed. */
    @Transactional(readOnly = true)
    public Optional<Differences> differences(Member member, ClaimId id) {
        List<OpenedAssessment> sides = sides(member, id);
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, AssessmentDetails> sealed = new TreeMap<>();
        sides.forEach(one -> sealed.put(one.letter(), one.details()));
        return Optional.of(
                Differences.of(scales.get(member, sides.getFirst().scale()), sealed, parents(member, sides)));
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
        return stored(claim).filter(one -> one.decided() || barred(member, id).isEmpty());
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
        int changed = version == 0 ? insert(member, claim, ruling) : update(member, claim, version, ruling);
        if (changed == 0) {
            throw Problem.stale("review.adjudication.stale");
        }
        return stored(claim).orElseThrow();
    }

    /** Decides by the ruling as it is kept; the claim is settled with it. */
    @Transactional
    public void decide(Member member, ClaimId id, long version) {
        Claim claim = requireDisputed(member, id);
        Adjudication kept = stored(claim).orElseThrow(() -> Problem.refused("review.condition.DECIDED"));
        if (kept.version() != version) {
            throw Problem.stale("review.adjudication.stale");
        }
        List<OpenedAssessment> sides = sides(member, id);
        ScaleId scale = sides.getFirst().scale();
        Ruling ruling = kept.ruling();
        differences(member, id).orElseThrow().fields().forEach(field -> requireRuled(ruling, field, sides));
        SealCheck.check(
                ruling.outcome(),
                scales.get(member, scale),
                evidence.of(member, id).stream()
                        .filter(piece -> !piece.withdrawn())
                        .map(Evidence::number)
                        .collect(Collectors.toSet()),
                Locale.ROOT);
        int decided = jdbc.sql("update adjudication set decided_at = ?, version = version + 1"
                        + " where claim_id = ? and round = ? and version = ? and decided_at is null")
                .params(now(), id.value(), claim.round(), version)
                .update();
        if (decided == 0) {
            throw Problem.stale("review.adjudication.stale");
        }
        record(member, claim, ruling);
        reviews.move(member, id, claim.version(), ClaimState.ADJUDICATED, "", Set.of());
        verdicts.decide(member, reviews.follow(member, id), scale, ruling.outcome());
    }

    /** What was decided otherwise than the member had it in the present round, and why; nothing for anybody else. */
    @Transactional(readOnly = true)
    public List<Adjudication.Divergence> divergences(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        Optional<Adjudication> decided = stored(claim).filter(Adjudication::decided);
        Optional<OpenedAssessment> mine =
                sides(member, id).stream().filter(OpenedAssessment::mine).findFirst();
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

    private Map<CodeId, CodeId> parents(Member member, List<OpenedAssessment> sides) {
        Map<CodeId, CodeId> parents = new HashMap<>();
        Set<CodeId> next =
                sides.stream().flatMap(one -> one.details().framings().stream()).collect(Collectors.toSet());
        while (!next.isEmpty()) {
            Set<CodeId> above = new HashSet<>();
            codebooks.codes(member, next).forEach((id, code) -> {
                if (code.parent() != null && parents.put(id, code.parent()) == null) {
                    above.add(code.parent());
                }
            });
            next = above;
        }
        return parents;
    }

    private Optional<Adjudication> stored(Claim claim) {
        return jdbc.sql(
                        "select content, decided_at, version, edited_by from adjudication where claim_id = ? and round = ?")
                .params(claim.id().value(), claim.round())
                .query((row, n) -> new Adjudication(
                        claim.id(),
                        JSON.readValue(row.getString(1), Ruling.class),
                        row.getObject(2) != null,
                        row.getLong(3),
                        new PersonId(row.getObject(4, UUID.class))))
                .optional();
    }

    private int insert(Member member, Claim claim, Ruling ruling) {
        return jdbc.sql("insert into adjudication (claim_id, round, content, edited_by, edited_at, version)"
                        + " select id, round, ?, cast(? as uuid), cast(? as timestamp with time zone), 1 from claim"
                        + " where id = ? and not exists"
                        + " (select 1 from adjudication a where a.claim_id = claim.id and a.round = claim.round)")
                .params(
                        JSON.writeValueAsString(ruling),
                        member.person().value(),
                        now(),
                        claim.id().value())
                .update();
    }

    private int update(Member member, Claim claim, long version, Ruling ruling) {
        return jdbc.sql("update adjudication set content = ?, edited_by = ?, edited_at = ?, version = version + 1"
                        + " where claim_id = ? and round = ? and version = ? and decided_at is null")
                .params(
                        JSON.writeValueAsString(ruling),
                        member.person().value(),
                        now(),
                        claim.id().value(),
                        claim.round(),
                        version)
                .update();
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

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
