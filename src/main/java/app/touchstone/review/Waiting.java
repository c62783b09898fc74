package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.Role;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for one member, by what they may do. The numbers come from seats, states and the member's own work alone:
 * none of them changes when somebody else seals.
 */
@Service
public class Waiting {

    /** The most that is counted of what has to be looked for claim by claim. */
    static final int COUNTED = 100;

    private static final int SHOWN = 5;

    /** From the member's own seats, which are few, however many claims there are. */
    private static final String SEATS = "select s.claim_id from seat s where s.person_id = ? and s.left_at is null and"
            + " exists (select 1 from claim c where c.id = s.claim_id and c.round = s.round and c.desk_id = ?";

    private static final String IN_ORDER = " order by s.person_id, s.left_at, s.claim_id";

    /** What claims can wait for; what is nearest to the end comes first. */
    public enum Step {
        PUBLISH,
        /** Published, and being corrected. */
        CORRECT,
        ADJUDICATE,
        /** In review, and the deadline has passed. */
        LATE,
        /** In review with a seat of somebody who is away or does not assess any more. */
        REASSIGN,
        ASSESS,
        /** In review with a free seat that the member may take. */
        QUEUE,
        OPEN,
        DRAFT,
        /** Judged by the member, and not settled yet. */
        OTHERS
    }

    /**
     * Claims that wait for the same thing; never empty.
     *
     * @param total how many there are; of the queue and of others' work at most 100 are counted
     * @param first those that come first, at most five: what is due soonest, else the oldest
     * @param due until when those have to be assessed, where there is a deadline
     */
    public record Pile(Step step, long total, List<Claim> first, Map<ClaimId, Instant> due) {}

    private final Claims claims;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Waiting(Claims claims, Policies policies, JdbcClient jdbc, Clock clock) {
        this.claims = claims;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Pile> piles(Member member) {
        Map<ClaimState, Long> counts = claims.counts(member);
        List<Pile> piles = new ArrayList<>();
        for (Step step : Step.values()) {
            pile(member, step, counts, SHOWN).filter(pile -> pile.total > 0).ifPresent(piles::add);
        }
        return piles;
    }

    /** One pile with up to a hundred of its claims; empty when nothing waits for that. */
    @Transactional(readOnly = true)
    public Optional<Pile> whole(Member member, Step step) {
        return pile(member, step, claims.counts(member), COUNTED).filter(pile -> pile.total > 0);
    }

    private Optional<Pile> pile(Member member, Step step, Map<ClaimState, Long> counts, int shown) {
        Optional<ClaimState> state = state(step);
        if (state.isPresent()) {
            return byState(member, step, state.get(), counts, shown);
        }
        return switch (step) {
            case ADJUDICATE -> adjudicate(member, shown);
            case LATE -> late(member, shown);
            case REASSIGN -> reassign(member, shown);
            case ASSESS -> assess(member, shown);
            case QUEUE -> queue(member, shown);
            default -> others(member, shown);
        };
    }

    /** The state whose claims are the pile, when it is as simple as that. */
    public static Optional<ClaimState> state(Step step) {
        return Optional.ofNullable(
                switch (step) {
                    case PUBLISH -> ClaimState.SETTLED;
                    case CORRECT -> ClaimState.UNDER_CORRECTION;
                    case OPEN -> ClaimState.OPEN;
                    case DRAFT -> ClaimState.DRAFT;
                    default -> null;
                });
    }

    private Optional<Pile> byState(
            Member member, Step step, ClaimState state, Map<ClaimState, Long> counts, int shown) {
        long count = counts.getOrDefault(state, 0L);
        boolean publishing = step == Step.PUBLISH || step == Step.CORRECT;
        if (count == 0 || !member.may(publishing ? Permission.PUBLISH : Permission.WRITE)) {
            return Optional.empty();
        }
        List<UUID> oldest = jdbc.sql(
                        "select id from claim where desk_id = ? and state = ? order by desk_id, state, id limit ?")
                .params(member.desk().value(), state.name(), shown)
                .query(UUID.class)
                .list();
        return Optional.of(new Pile(step, count, claims(member, oldest), Map.of()));
    }

    private List<Claim> claims(Member member, List<UUID> ids) {
        List<ClaimId> wanted = ids.stream().map(ClaimId::new).toList();
        Map<ClaimId, Claim> found = claims.byIds(member, wanted);
        return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Deadlines are the claim's, so that this tells nothing of who has sealed. */
    private Optional<Pile> late(Member member, int shown) {
        if (!member.may(Permission.PUBLISH)) {
            return Optional.empty();
        }
        return found(
                member,
                Step.LATE,
                shown,
                "select r.claim_id from review_round r where r.desk_id = ? and r.opened_at is null"
                        + " and r.called_back_at is null and r.due_at < ?"
                        + " order by r.desk_id, r.opened_at, r.called_back_at, r.due_at",
                member.desk().value(),
                OffsetDateTime.now(clock));
    }

    /** By seats alone, sealed or not; without claims that the member assesses. */
    private Optional<Pile> reassign(Member member, int shown) {
        if (!member.may(Permission.PUBLISH)) {
            return Optional.empty();
        }
        List<UUID> idle = idle(member);
        if (idle.isEmpty()) {
            return Optional.empty();
        }
        List<Object> parameters = new ArrayList<>(idle);
        parameters.add(member.desk().value());
        parameters.add(member.person().value());
        return found(
                member,
                Step.REASSIGN,
                shown,
                "select distinct s.claim_id from seat s join claim c on c.id = s.claim_id and c.round = s.round"
                        + " where s.person_id in (" + String.join(", ", Collections.nCopies(idle.size(), "?"))
                        + ") and s.left_at is null and c.desk_id = ? and c.state = 'IN_REVIEW' and not exists (select 1"
                        + " from seat o where o.claim_id = s.claim_id and o.round = s.round and o.person_id = ?"
                        + " and o.left_at is null) order by s.claim_id",
                parameters.toArray());
    }

    /** Whoever is away or does not assess any more: looked for first, because they are few and seats are many. */
    private List<UUID> idle(Member member) {
        List<String> assessing = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(Permission.ASSESS))
                .map(Role::name)
                .toList();
        return jdbc.sql("select p.id from membership m join person p on p.id = m.person_id"
                        + " left join reviewer_profile f on f.person_id = p.id and f.desk_id = m.desk_id"
                        + " where m.desk_id = :desk and (p.disabled or f.away_until >= :today"
                        + " or m.role not in (:assessing)) order by p.id")
                .param("desk", member.desk().value())
                .param("today", LocalDate.now(clock))
                .param("assessing", assessing)
                .query(UUID.class)
                .list();
    }

    private Optional<Pile> adjudicate(Member member, int shown) {
        // by the policy in force; a claim under an older one that says otherwise still says so when it is opened
        if (!member.may(policies.inForce(member).details().adjudicators().permission())) {
            return Optional.empty();
        }
        UUID me = member.person().value();
        return found(
                member,
                Step.ADJUDICATE,
                shown,
                "select c.id from claim c where c.desk_id = ? and c.state = 'DISPUTED' and not exists (select 1 from"
                        + " assessment a where a.claim_id = c.id and a.assessor_id = ?) and not exists (select 1 from"
                        + " seat s where s.claim_id = c.id and s.person_id = ? and s.left_at is null)"
                        + " order by c.desk_id, c.state, c.id",
                member.desk().value(),
                me,
                me);
    }

    private Optional<Pile> assess(Member member, int shown) {
        UUID me = member.person().value();
        return found(
                member,
                Step.ASSESS,
                shown,
                SEATS + " and c.state = 'IN_REVIEW') and not exists (select 1 from assessment a"
                        + " where a.claim_id = s.claim_id and a.assessor_id = s.person_id and a.round = s.round"
                        + " and a.sealed_at is not null)" + IN_ORDER,
                me,
                member.desk().value());
    }

    private Optional<Pile> queue(Member member, int shown) {
        if (!member.may(Permission.ASSESS)) {
            return Optional.empty();
        }
        UUID me = member.person().value();
        return found(
                member,
                Step.QUEUE,
                shown,
                "select r.claim_id from review_round r where r.desk_id = ? and r.seats_free = true"
                        + " and not exists (select 1 from seat s where s.claim_id = r.claim_id and s.round = r.round"
                        + " and s.person_id = ? and (s.left_at is null or s.taken_back)) and not exists (select 1"
                        + " from conflict_of_interest i where i.claim_id = r.claim_id and i.person_id = ?)"
                        // by the whole of the index, so that a database reads no further than the limit
                        + " order by r.desk_id, r.seats_free, r.claim_id",
                member.desk().value(),
                me,
                me);
    }

    private Optional<Pile> others(Member member, int shown) {
        return found(
                member,
                Step.OTHERS,
                shown,
                SEATS + " and c.state in ('IN_REVIEW', 'DISPUTED')) and exists (select 1 from assessment a"
                        + " where a.claim_id = s.claim_id and a.assessor_id = s.person_id and a.round = s.round"
                        + " and a.sealed_at is not null)" + IN_ORDER,
                member.person().value(),
                member.desk().value());
    }

    private Optional<Pile> found(Member member, Step step, int shown, String sql, Object... parameters) {
        List<UUID> ids = new ArrayList<>(jdbc.sql(sql + " limit " + COUNTED)
                .params(parameters)
                .query(UUID.class)
                .list());
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Map<ClaimId, Instant> due = step == Step.ASSESS || step == Step.LATE ? due(ids) : Map.of();
        if (!due.isEmpty()) {
            ids.sort(Comparator.comparing(
                    id -> due.get(new ClaimId(id)), Comparator.nullsLast(Comparator.naturalOrder())));
        }
        List<Claim> first = claims(member, ids.stream().limit(shown).toList());
        return Optional.of(new Pile(step, ids.size(), first, due));
    }

    private Map<ClaimId, Instant> due(List<UUID> ids) {
        Map<ClaimId, Instant> due = new HashMap<>();
        jdbc.sql("select r.claim_id, r.due_at from review_round r join claim c on c.id = r.claim_id"
                        + " and c.round = r.round where r.claim_id in (:ids) and r.due_at is not null")
                .param("ids", ids)
                .query((row, n) -> due.put(
                        new ClaimId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        return due;
    }
}
