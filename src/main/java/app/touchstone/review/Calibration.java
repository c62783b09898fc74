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
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Claims with a known answer. They are claims like all others, assigned and judged in the same way, and nothing on them
 * or in the journal says that an answer is kept: only editors know, and of those none who assesses the claim. Results are
 * told when the round is settled, as every assessment is.
 */
@Service
@Validated
public class Calibration {

    /** In review: before an opened round there is nothing to measure, and a claim that was settled told its answer. */
    private static final Set<ClaimState> NOT_JUDGED_YET =
            Set.of(ClaimState.DRAFT, ClaimState.OPEN, ClaimState.IN_REVIEW);

    private static final String SETTLED = " and a.sealed_at is not null and not a.set_aside and r.opened_at is not null"
            + " and r.called_back_at is null and (a.round < c.round"
            + " or c.state in ('SETTLED', 'PUBLISHED', 'UNDER_CORRECTION', 'RETRACTED'))";

    /** A claim of the set. */
    public record Kept(
            ClaimId claim, long number, String wording, ClaimState state, ScaleId scale, KnownAnswer answer) {}

    /**
     * How somebody's assessment compares.
     *
     * @param person who assessed; null where the policy of the round hides names, unless it is oneself
     * @param steps how far from the known rating, 0 for the same; null when one of both stands off the scale
     * @param framingsShared how many of the known framings they gave, of all that either has
     */
    public record Outcome(
            ClaimId claim,
            long number,
            String wording,
            @Nullable PersonId person,
            @Nullable String name,
            String given,
            String known,
            @Nullable Integer steps,
            int framingsShared,
            int framingsAll,
            String why) {
        public boolean same() {
            return given.equals(known);
        }
    }

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Seats seats;
    private final Rounds rounds;
    private final Policies policies;
    private final VerdictScales scales;
    private final Codebooks codebooks;
    private final Journal journal;
    private final Clock clock;

    Calibration(
            JdbcClient jdbc,
            Claims claims,
            Seats seats,
            Rounds rounds,
            Policies policies,
            VerdictScales scales,
            Codebooks codebooks,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.seats = seats;
        this.rounds = rounds;
        this.policies = policies;
        this.scales = scales;
        this.codebooks = codebooks;
        this.journal = journal;
        this.clock = clock;
    }

    /** The set, oldest first; without claims that the member assesses. */
    @Transactional(readOnly = true)
    public List<Kept> all(Member member) {
        member.require(Permission.PUBLISH);
        Map<UUID, Set<CodeId>> framings = framings(member);
        return jdbc.sql("select k.id, c.id, c.number, c.wording, c.state, k.scale_id, k.rating_key, k.why from"
                        + " calibration_answer k join claim c on c.id = k.claim_id where k.desk_id = ? and not exists"
                        + " (select 1 from seat s where s.claim_id = c.id and s.round = c.round and s.person_id = ?"
                        + " and s.left_at is null) order by k.id")
                .params(member.desk().value(), member.person().value())
                .query((row, n) -> new Kept(
                        new ClaimId(row.getObject(2, UUID.class)),
                        row.getLong(3),
                        row.getString(4),
                        ClaimState.valueOf(row.getString(5)),
                        new ScaleId(row.getObject(6, UUID.class)),
                        new KnownAnswer(
                                row.getString(7),
                                framings.getOrDefault(row.getObject(1, UUID.class), Set.of()),
                                row.getString(8))))
                .list();
    }

    /** Keeps the answer of a claim that has not been judged yet; a kept one is replaced. */
    @Transactional
    public void keep(Member member, ClaimId id, @Valid KnownAnswer answer) {
        member.require(Permission.PUBLISH);
        Claim claim = claims.get(member, id);
        if (!NOT_JUDGED_YET.contains(claim.state())) {
            throw Problem.refused("review.calibration.judged");
        }
        if (seats.has(member.person(), claim)) {
            // who knows the answer must not judge
            throw Problem.refused("review.calibration.ownSeat");
        }
        ScaleId scale = rounds.of(member, claim)
                .map(round -> round.policy().scale())
                .orElseGet(() -> policies.inForce(member).scale());
        if (scales.get(member, scale).rating(answer.rating()).isEmpty()) {
            throw Problem.invalid(
                    "rating",
                    "review.seal.ratingUnknown",
                    answer.rating(),
                    scales.get(member, scale).name());
        }
        if (codebooks.codes(member, answer.framings()).size()
                != answer.framings().size()) {
            throw Problem.invalid("framings", "problem.notFound.code");
        }
        remove(member, id);
        UUID item = FreshId.next();
        jdbc.sql("insert into calibration_answer (id, desk_id, claim_id, scale_id, rating_key, why, kept_by, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        item,
                        member.desk().value(),
                        id.value(),
                        scale.value(),
                        answer.rating(),
                        answer.why().strip(),
                        member.person().value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        answer.framings()
                .forEach(code -> jdbc.sql("insert into calibration_framing (answer_id, code_id) values (?, ?)")
                        .params(item, code.value())
                        .update());
        // everybody reads the journal: it must not say of which claim the answer is known
        journal.record(
                member.desk().value(), member.person().value(), "calibration.kept", "calibration", item, Map.of());
    }

    /** Takes a claim out of the set, if it is in it; the claim itself stays as it is. */
    @Transactional
    public void remove(Member member, ClaimId id) {
        member.require(Permission.PUBLISH);
        claims.get(member, id);
        jdbc.sql("select id from calibration_answer where claim_id = ? and desk_id = ?")
                .params(id.value(), member.desk().value())
                .query(UUID.class)
                .optional()
                .ifPresent(item -> {
                    jdbc.sql("delete from calibration_framing where answer_id = ?")
                            .params(item)
                            .update();
                    jdbc.sql("delete from calibration_answer where id = ?")
                            .params(item)
                            .update();
                    journal.record(
                            member.desk().value(),
                            member.person().value(),
                            "calibration.removed",
                            "calibration",
                            item,
                            Map.of());
                });
    }

    /** Everybody's outcomes on settled claims, the furthest off first. */
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(Member member) {
        member.require(Permission.PUBLISH);
        return read(member, "", member.desk().value());
    }

    /** How everybody whose name may be told agrees with the known answers, who is furthest off first. */
    @Transactional(readOnly = true)
    public List<Standing> standings(Member member) {
        Map<PersonId, List<Outcome>> people = outcomes(member).stream()
                .filter(one -> one.person() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.person())));
        return people.values().stream()
                .map(Standing::of)
                .sorted(Comparator.comparingDouble((Standing one) -> one.same() / (double) one.judged())
                        .thenComparing(Standing::name))
                .toList();
    }

    /** One's own, on claims that are settled: until then nothing says that a claim was one of the set. */
    @Transactional(readOnly = true)
    public List<Outcome> mine(Member member) {
        member.require(Permission.READ);
        return read(
                member,
                " and a.assessor_id = ?",
                member.desk().value(),
                member.person().value());
    }

    private List<Outcome> read(Member member, String further, Object... parameters) {
        Map<UUID, Set<CodeId>> known = framings(member);
        return jdbc
                .sql("select k.id, c.id, c.number, c.wording, a.assessor_id, p.name, y.names_shown, a.rating_key,"
                        + " k.rating_key, k.scale_id, a.id, k.why from calibration_answer k join claim c"
                        + " on c.id = k.claim_id join assessment a on a.claim_id = c.id and a.scale_id = k.scale_id"
                        + " join person p on p.id = a.assessor_id join review_round r on r.claim_id = a.claim_id"
                        + " and r.round = a.round join desk_policy y on y.desk_id = r.desk_id"
                        + " and y.number = r.policy_number where k.desk_id = ?" + SETTLED + further
                        + " order by k.id, a.shown_as")
                .params(parameters)
                .query((row, n) -> {
                    PersonId person = new PersonId(row.getObject(5, UUID.class));
                    boolean named = row.getBoolean(7) || person.equals(member.person());
                    VerdictScale scale = scales.get(member, new ScaleId(row.getObject(10, UUID.class)));
                    Set<CodeId> given = given(row.getObject(11, UUID.class));
                    Set<CodeId> right = known.getOrDefault(row.getObject(1, UUID.class), Set.of());
                    Set<CodeId> shared = new HashSet<>(given);
                    shared.retainAll(right);
                    Set<CodeId> all = new HashSet<>(given);
                    all.addAll(right);
                    return new Outcome(
                            new ClaimId(row.getObject(2, UUID.class)),
                            row.getLong(3),
                            row.getString(4),
                            named ? person : null,
                            named ? row.getString(6) : null,
                            row.getString(8),
                            row.getString(9),
                            steps(scale, row.getString(8), row.getString(9)),
                            shared.size(),
                            all.size(),
                            row.getString(12));
                })
                .list()
                .stream()
                .sorted(Comparator.comparingInt((Outcome one) -> one.steps() == null ? Integer.MAX_VALUE : one.steps())
                        .reversed())
                .toList();
    }

    private Set<CodeId> given(UUID assessment) {
        return new HashSet<>(jdbc.sql("select code_id from assessment_framing where assessment_id = ?")
                .param(assessment)
                .query((row, n) -> new CodeId(row.getObject(1, UUID.class)))
                .list());
    }

    private static @Nullable Integer steps(VerdictScale scale, String given, String known) {
        if (given.equals(known)) {
            return 0;
        }
        Integer one = scale.rating(given).map(Rating::ordinal).orElse(null);
        Integer other = scale.rating(known).map(Rating::ordinal).orElse(null);
        return one == null || other == null ? null : Math.abs(Objects.requireNonNull(one) - other);
    }

    private Map<UUID, Set<CodeId>> framings(Member member) {
        Map<UUID, Set<CodeId>> framings = new HashMap<>();
        jdbc.sql("select f.answer_id, f.code_id from calibration_framing f join calibration_answer k"
                        + " on k.id = f.answer_id where k.desk_id = ?")
                .param(member.desk().value())
                .query((row, n) -> framings.computeIfAbsent(row.getObject(1, UUID.class), key -> new HashSet<>())
                        .add(new CodeId(row.getObject(2, UUID.class))))
                .list();
        return framings;
    }
}
