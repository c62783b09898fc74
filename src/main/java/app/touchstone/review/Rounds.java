package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of judging: under which policy each began, until when it lasts, whether it has been opened. */
@Service
public class Rounds {

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Policies policies;
    private final Journal journal;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Claims claims, Policies policies, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.policies = policies;
        this.journal = journal;
        this.clock = clock;
    }

    /** The round a claim is in, or was in last before it went out; none when it was never sent to review in it. */
    @Transactional(readOnly = true)
    public Optional<ReviewRound> of(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        return of(member, claim);
    }

    /** Sets another deadline for a claim in review; null for none. */
    @Transactional
    public ReviewRound extend(Member member, ClaimId id, @Nullable Instant until) {
        member.require(Permission.PUBLISH);
        Claim claim = claims.get(member, id);
        if (claim.state() != ClaimState.IN_REVIEW) {
            throw Problem.refused("review.notInReview");
        }
        if (until != null && !until.isAfter(clock.instant())) {
            throw Problem.invalid("until", "review.deadline.past");
        }
        jdbc.sql("update review_round set due_at = ? where claim_id = ? and round = ?")
                .params(until == null ? null : until.atOffset(ZoneOffset.UTC), id.value(), claim.round())
                .update();
        // another deadline is reminded of anew
        jdbc.sql("update seat set reminded_at = null where claim_id = ? and round = ? and left_at is null")
                .params(id.value(), claim.round())
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "review.deadline",
                "claim",
                id.value(),
                Map.of("round", claim.round(), "until", until == null ? "" : until.toString()));
        return of(member, claim).orElseThrow();
    }

    Optional<ReviewRound> of(Member member, Claim claim) {
        return of(member, claim, "");
    }

    /** As {@code of}, and nobody else reads it this way until this transaction ends. */
    Optional<ReviewRound> locked(Member member, Claim claim) {
        return of(member, claim, " for update");
    }

    private Optional<ReviewRound> of(Member member, Claim claim, String lock) {
        return jdbc.sql("select policy_number, began_at, due_at, opened_at from review_round"
                        + " where claim_id = ? and round = ?" + lock)
                .params(claim.id().value(), claim.round())
                .query((row, n) -> new ReviewRound(
                        claim.id(),
                        claim.round(),
                        policies.version(member, row.getInt(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        instant(row.getObject(4, OffsetDateTime.class))))
                .optional();
    }

    /** The rounds of a claim whose assessments may be read, and whether their policy names the assessors afterwards. */
    SortedMap<Integer, Boolean> opened(ClaimId claim) {
        SortedMap<Integer, Boolean> opened = new TreeMap<>();
        jdbc.sql("select r.round, p.names_shown from review_round r join desk_policy p on p.desk_id = r.desk_id"
                        + " and p.number = r.policy_number where r.claim_id = ? and r.opened_at is not null")
                .param(claim.value())
                .query((row, n) -> opened.put(row.getInt(1), row.getBoolean(2)))
                .list();
        return opened;
    }

    /** Begins the round with the policy in force; a claim that is sent again in one round begins it anew. */
    void begin(Member member, Claim claim) {
        DeskPolicy policy = policies.inForce(member);
        Instant now = now();
        int days = policy.details().daysToAssess();
        jdbc.sql("insert into review_round (claim_id, round, desk_id, policy_number, began_at, due_at,"
                        + " seats_free) values (?, ?, ?, ?, ?, ?, true)")
                .params(
                        claim.id().value(),
                        claim.round(),
                        member.desk().value(),
                        policy.number(),
                        now.atOffset(ZoneOffset.UTC),
                        days == 0 ? null : now.plus(days, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .update();
    }

    void open(Claim claim) {
        stamp(claim, "opened_at");
    }

    void callBack(Claim claim) {
        stamp(claim, "called_back_at");
    }

    /** To be called after every seat that is taken or left: whether one is free is kept, not counted each time. */
    void recount(Claim claim) {
        jdbc.sql("update review_round set seats_free = ((select p.assessments_needed from desk_policy p"
                        + " where p.desk_id = review_round.desk_id and p.number = review_round.policy_number)"
                        + " > (select count(*) from seat s where s.claim_id = review_round.claim_id"
                        + " and s.round = review_round.round and s.left_at is null)) where claim_id = ? and round = ?")
                .params(claim.id().value(), claim.round())
                .update();
    }

    private void stamp(Claim claim, String column) {
        jdbc.sql("update review_round set seats_free = false, " + column + " = ? where claim_id = ? and round = ?")
                .params(now().atOffset(ZoneOffset.UTC), claim.id().value(), claim.round())
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
