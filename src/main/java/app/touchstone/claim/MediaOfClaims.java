package app.touchstone.claim;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What was found of the pictures, recordings and films that claims are about. That is a judgement, and a claim in review
 * has blind ones: so an editor says it once the claim is settled, before the report goes out or while it is corrected.
 */
@Service
@Validated
public class MediaOfClaims {

    private static final Set<ClaimState> OPEN = EnumSet.of(ClaimState.SETTLED, ClaimState.UNDER_CORRECTION);

    private final ClaimRepository claims;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    MediaOfClaims(ClaimRepository claims, JdbcClient jdbc, Journal journal, Clock clock) {
        this.claims = claims;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether it may be said of a claim in this state. */
    public static boolean maySay(ClaimState state) {
        return OPEN.contains(state);
    }

    @Transactional(readOnly = true)
    public Optional<ClaimMedia> of(Member member, ClaimId claim) {
        return Optional.ofNullable(ofAll(member, Set.of(claim)).get(claim));
    }

    /** By claim; claims that are not about media are left out. */
    @Transactional(readOnly = true)
    public Map<ClaimId, ClaimMedia> ofAll(Member member, Collection<ClaimId> ids) {
        member.require(Permission.READ);
        Map<ClaimId, ClaimMedia> media = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select m.claim_id, m.kind, m.authenticity, m.address, m.original, m.context from claim_media m"
                            + " join claim c on c.id = m.claim_id where c.desk_id = :desk and m.claim_id in (:ids)")
                    .param("desk", member.desk().value())
                    .param("ids", ids.stream().map(ClaimId::value).toList())
                    .query(row -> {
                        media.put(
                                new ClaimId(row.getObject(1, UUID.class)),
                                new ClaimMedia(
                                        MediaKind.valueOf(row.getString(2)),
                                        Authenticity.valueOf(row.getString(3)),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)));
                    });
        }
        return media;
    }

    /**
     * Says what was found.
     *
     * @throws Problem REFUSED before the claim is settled; INVALID at {@code context} when something was torn out of it
     */
    @Transactional
    public void say(Member member, ClaimId claim, @NotNull @Valid ClaimMedia media) {
        requireOpen(member, claim);
        if (media.authenticity() == Authenticity.DECONTEXTUALIZED
                && media.context().isBlank()) {
            throw Problem.invalid("context", "claim.media.contextMissing");
        }
        remove(claim);
        jdbc.sql("insert into claim_media (claim_id, kind, authenticity, address, original, context, said_by, said_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        claim.value(),
                        media.kind().name(),
                        media.authenticity().name(),
                        media.address().strip(),
                        media.original().strip(),
                        media.context().strip(),
                        member.person().value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        record(
                member,
                "claim.media.said",
                claim,
                Map.of(
                        "kind", media.kind().name(),
                        "authenticity", media.authenticity().name(),
                        "address", media.address().strip(),
                        "original", media.original().strip(),
                        "context", media.context().strip()));
    }

    /** Takes it back: the claim is not about media. */
    @Transactional
    public void takeBack(Member member, ClaimId claim) {
        requireOpen(member, claim);
        if (remove(claim) > 0) {
            record(member, "claim.media.removed", claim, Map.of());
        }
    }

    private int remove(ClaimId claim) {
        return jdbc.sql("delete from claim_media where claim_id = ?")
                .param(claim.value())
                .update();
    }

    private void requireOpen(Member member, ClaimId id) {
        member.require(Permission.PUBLISH);
        ClaimEntity claim = claims.findByIdAndDeskId(id.value(), member.desk().value())
                .orElseThrow(() -> Problem.notFound("claim"));
        if (!maySay(claim.state)) {
            throw Problem.refused("claim.media.notNow");
        }
    }

    private void record(Member member, String action, ClaimId claim, Map<String, ?> content) {
        journal.record(member.desk().value(), member.person().value(), action, "claim", claim.value(), content);
    }
}
