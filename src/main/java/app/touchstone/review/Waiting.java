package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        ADJUDICATE,
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
     * @param first the oldest of them, at most five
     */
    public record Pile(Step step, long total, List<Claim> first) {}

    private final Claims claims;
    private final Policies policies;
    private final JdbcClient jdbc;

    Waiting(Claims claims, Policies policies, JdbcClient jdbc) {
        this.claims = claims;
        this.policies = policies;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Pile> piles(Member member) {
        Map<ClaimState, Long> counts = claims.counts(member);
        List<Pile> piles = new ArrayList<>();
        for (Step step : Step.values()) {
            pile(member, step, counts).filter(pile -> pile.total > 0).ifPresent(piles::add);
        }
        return piles;
    }

    private Optional<Pile> pile(Member member, Step step, Map<ClaimState, Long> counts) {
        return switch (step) {
            case PUBLISH -> byState(member, step, ClaimState.SETTLED, Permission.PUBLISH, counts);
            case OPEN -> byState(member, step, ClaimState.OPEN, Permission.WRITE, counts);
            case DRAFT -> byState(member, step, ClaimState.DRAFT, Permission.WRITE, counts);
            case ADJUDICATE -> adjudicate(member);
            case ASSESS -> assess(member);
            case QUEUE -> queue(member);
            case OTHERS -> others(member);
        };
    }

    private Optional<Pile> byState(
            Member member, Step step, ClaimState state, Permission permission, Map<ClaimState, Long> counts) {
        long count = counts.getOrDefault(state, 0L);
        return !member.may(permission) || count == 0
                ? Optional.empty()
                : Optional.of(new Pile(step, count, oldest(member, state)));
    }

    private List<Claim> oldest(Member member, ClaimState state) {
        return claims(
                member,
                jdbc.sql("select id from claim where desk_id = ? and state = ? order by desk_id, state, id limit ?")
                        .params(member.desk().value(), state.name(), SHOWN)
                        .query(UUID.class)
                        .list());
    }

    private List<Claim> claims(Member member, List<UUID> ids) {
        return List.copyOf(
                claims.byIds(member, ids.stream().limit(SHOWN).map(ClaimId::new).toList())
                        .values());
    }

    private Optional<Pile> adjudicate(Member member) {
        // by the policy in force; a claim under an older one that says otherwise still says so when it is opened
        if (!member.may(policies.inForce(member).details().adjudicators().permission())) {
            return Optional.empty();
        }
        UUID me = member.person().value();
        return found(
                member,
                Step.ADJUDICATE,
                "select c.id from claim c where c.desk_id = ? and c.state = 'DISPUTED' and not exists (select 1 from"
                        + " assessment a where a.claim_id = c.id and a.assessor_id = ?) and not exists (select 1 from"
                        + " seat s where s.claim_id = c.id and s.person_id = ? and s.left_at is null)"
                        + " order by c.desk_id, c.state, c.id",
                member.desk().value(),
                me,
                me);
    }

    private Optional<Pile> assess(Member member) {
        UUID me = member.person().value();
        return found(
                member,
                Step.ASSESS,
                SEATS + " and c.state = 'IN_REVIEW') and not exists (select 1 from assessment a"
                        + " where a.claim_id = s.claim_id and a.assessor_id = s.person_id and a.round = s.round"
                        + " and a.sealed_at is not null)" + IN_ORDER,
                me,
                member.desk().value());
    }

    private Optional<Pile> queue(Member member) {
        if (!member.may(Permission.ASSESS)) {
            return Optional.empty();
        }
        UUID me = member.person().value();
        return found(
                member,
                Step.QUEUE,
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

    private Optional<Pile> others(Member member) {
        return found(
                member,
                Step.OTHERS,
                SEATS + " and c.state in ('IN_REVIEW', 'DISPUTED')) and exists (select 1 from assessment a"
                        + " where a.claim_id = s.claim_id and a.assessor_id = s.person_id and a.round = s.round"
                        + " and a.sealed_at is not null)" + IN_ORDER,
                member.person().value(),
                member.desk().value());
    }

    private Optional<Pile> found(Member member, Step step, String sql, Object... parameters) {
        List<UUID> ids = jdbc.sql(sql + " limit " + COUNTED)
                .params(parameters)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Pile(step, ids.size(), claims(member, ids)));
    }
}
