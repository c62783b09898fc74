package app.touchstone.claim;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.LikePattern;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The claims of a desk and who makes them. */
@Service
@Validated
public class Claims {

    private final ClaimRepository claims;
    private final ClaimantRepository claimants;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Claims(ClaimRepository claims, ClaimantRepository claimants, JdbcClient jdbc, Journal journal, Clock clock) {
        this.claims = claims;
        this.claimants = claimants;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes a new claim down as a draft. */
    @Transactional
    public Claim draft(Member member, @Valid ClaimDetails details) {
        member.require(Permission.WRITE);
        ClaimEntity row = new ClaimEntity(
                FreshId.next(),
                member.desk().value(),
                nextNumber(member),
                member.person().value(),
                now());
        row.describe(details, who(member, details));
        claims.saveAndFlush(row);
        journal.record(
                member.desk().value(),
                member.person().value(),
                "claim.drafted",
                "claim",
                row.id,
                Map.of("number", row.number, "wording", row.wording));
        return row.claim();
    }

    /**
     * Changes what a claim says.
     *
     * @param version the version that was read
     * @throws Problem STALE when somebody changed it meanwhile, REFUSED when it is being judged or has been
     */
    @Transactional
    public Claim change(Member member, ClaimId id, long version, @Valid ClaimDetails details) {
        member.require(Permission.WRITE);
        ClaimEntity row = entity(member, id);
        Problem.unlessCurrent(version, row.version);
        if (!row.state.wordingMayChange()) {
            throw Problem.refused("claim.wordingFixed");
        }
        String before = row.wording;
        row.describe(details, who(member, details));
        row.changedAt = now();
        claims.flush();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "claim.changed",
                "claim",
                row.id,
                Map.of(
                        "from",
                        before,
                        "to",
                        row.wording,
                        "details",
                        row.claim().details().toString()));
        return row.claim();
    }

    /** @throws Problem NOT_FOUND when the desk has no such claim */
    @Transactional(readOnly = true)
    public Claim get(Member member, ClaimId id) {
        member.require(Permission.READ);
        return entity(member, id).claim();
    }

    /** Claims by id; ids that are not on the desk are left out. */
    @Transactional(readOnly = true)
    public Map<ClaimId, Claim> byIds(Member member, Collection<ClaimId> ids) {
        member.require(Permission.READ);
        if (ids.isEmpty()) {
            return Map.of();
        }
        return claims
                .findByDeskIdAndIdInOrderByNumber(
                        member.desk().value(), ids.stream().map(ClaimId::value).toList())
                .stream()
                .map(ClaimEntity::claim)
                .collect(Collectors.toMap(Claim::id, claim -> claim, (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * A page of claims in the order they were written down.
     *
     * @param states empty for all but the discarded
     * @param part a part of the wording, empty for all
     */
    @Transactional(readOnly = true)
    public CursorPage<Claim> page(Member member, Set<ClaimState> states, String part, @Nullable UUID after, int limit) {
        member.require(Permission.READ);
        int bounded = CursorPage.bounded(limit);
        List<ClaimState> wanted = List.copyOf(states.isEmpty() ? ClaimState.listed() : states);
        String pattern = LikePattern.containing(part);
        List<Claim> rows = claims
                .page(
                        member.desk().value(),
                        after == null ? CursorPage.START : after,
                        wanted,
                        pattern,
                        Limit.of(bounded + 1))
                .stream()
                .map(ClaimEntity::claim)
                .toList();
        return CursorPage.of(rows, bounded, claim -> claim.id().value());
    }

    /**
     * A page of claims, newest first.
     *
     * @param states empty for all but the discarded
     * @param part a part of the wording, empty for all
     * @param before the cursor of the page before, null for the first page
     */
    @Transactional(readOnly = true)
    public CursorPage<Claim> latest(
            Member member, Set<ClaimState> states, String part, @Nullable UUID before, int limit) {
        member.require(Permission.READ);
        int bounded = CursorPage.bounded(limit);
        List<ClaimState> wanted = List.copyOf(states.isEmpty() ? ClaimState.listed() : states);
        String pattern = LikePattern.containing(part);
        Limit rowsAndOneMore = Limit.of(bounded + 1);
        UUID desk = member.desk().value();
        List<Claim> rows = (before == null
                        ? claims.latest(desk, wanted, pattern, rowsAndOneMore)
                        : claims.latestBefore(desk, before, wanted, pattern, rowsAndOneMore))
                .stream().map(ClaimEntity::claim).toList();
        return CursorPage.of(rows, bounded, claim -> claim.id().value());
    }

    /** How many claims stand in each state. */
    @Transactional(readOnly = true)
    public Map<ClaimState, Long> counts(Member member) {
        member.require(Permission.READ);
        Map<ClaimState, Long> counts = new EnumMap<>(ClaimState.class);
        claims.countByState(member.desk().value()).forEach(row -> counts.put((ClaimState) row[0], (Long) row[1]));
        return counts;
    }

    /** Everybody who made a claim, by name, for choosing them again. */
    @Transactional(readOnly = true)
    public List<Claimant> claimants(Member member) {
        member.require(Permission.READ);
        return claimants.findByDeskIdOrderByName(member.desk().value()).stream()
                .map(ClaimantEntity::claimant)
                .toList();
    }

    /**
     * Moves a claim to another state. Only the room review calls this, after its table of transitions said yes; the
     * journal entry is written there.
     */
    @Transactional
    public Claim moved(Member member, ClaimId id, long version, ClaimState to, boolean newRound) {
        ClaimEntity row = entity(member, id);
        Problem.unlessCurrent(version, row.version);
        row.state = to;
        row.round += newRound ? 1 : 0;
        row.changedAt = now();
        claims.flush();
        return row.claim();
    }

    ClaimEntity entity(Member member, ClaimId id) {
        return claims.findByIdAndDeskId(id.value(), member.desk().value()).orElseThrow(() -> Problem.notFound("claim"));
    }

    private List<ClaimantEntity> who(Member member, ClaimDetails details) {
        return details.claimants().stream()
                .map(claimant -> claimants
                        .findByDeskIdAndName(
                                member.desk().value(), claimant.name().strip())
                        .map(known -> {
                            known.describe(claimant);
                            return known;
                        })
                        .orElseGet(() -> claimants.saveAndFlush(
                                new ClaimantEntity(FreshId.next(), member.desk().value(), claimant))))
                .distinct()
                .toList();
    }

    private long nextNumber(Member member) {
        return takeNumbers(member, 1);
    }

    /**
     * Takes the next numbers of the desk; the answer is the first of them. The row of the desk is locked, so claims written
     * down at once get different numbers.
     */
    long takeNumbers(Member member, int count) {
        UUID desk = member.desk().value();
        int changed = jdbc.sql("update claim_counter set last_number = last_number + ? where desk_id = ?")
                .params(count, desk)
                .update();
        if (changed == 0) {
            throw new IllegalStateException("desk without a counter: " + desk);
        }
        return jdbc.sql("select last_number from claim_counter where desk_id = ?")
                        .param(desk)
                        .query(Long.class)
                        .single()
                - count
                + 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
