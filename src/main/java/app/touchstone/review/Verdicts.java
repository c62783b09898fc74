package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.ScaleId;
import app.touchstone.journal.Journal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settled outcomes, one for each round of a claim. */
@Service
public class Verdicts {

    private final JdbcClient jdbc;
    private final ClaimFacts facts;
    private final Rounds rounds;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, ClaimFacts facts, Rounds rounds, Claims claims, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.rounds = rounds;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /** The verdict of a claim's present round. */
    @Transactional(readOnly = true)
    public Optional<Verdict> of(Member member, ClaimId id) {
        member.require(Permission.READ);
        Claim claim = claims.get(member, id);
        List<AssessmentEntity> sealed = facts.sealed(claim);
        boolean named = rounds.opened(id).getOrDefault(claim.round(), false);
        return jdbc.sql("select scale_id, rating_key, headline, summary, justification, way, settled_at, decided_by"
                        + " from verdict where claim_id = ? and round = ?")
                .params(id.value(), claim.round())
                .query((row, n) -> new Verdict(
                        new ScaleId(row.getObject(1, UUID.class)),
                        new AssessmentDetails(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                framings(claim)),
                        sealed.size(),
                        Verdict.Way.valueOf(row.getString(6)),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        named ? people(sealed, row.getObject(8, UUID.class)) : List.of(),
                        sealed.stream()
                                .map(one -> one.dissent)
                                .filter(text -> !text.isEmpty())
                                .toList()))
                .optional();
    }

    /**
     * Settles what the assessors agree on. The words are those of the first in the drawn order who gave the rating
     * of the verdict.
     */
    void agree(Member member, Claim claim) {
        Consensus consensus = facts.consensus(member, claim);
        List<AssessmentEntity> sealed = facts.sealed(claim);
        String rating = consensus.rating();
        AssessmentEntity taken = sealed.stream()
                .filter(one -> rating.equals(one.ratingKey))
                .min(Comparator.comparingInt(one -> one.shownAs == null ? 0 : one.shownAs))
                .orElseThrow();
        AssessmentDetails words = taken.assessment().details();
        AssessmentDetails details = new AssessmentDetails(
                rating, words.headline(), words.summary(), words.justification(), consensus.framings());
        store(
                claim,
                new ScaleId(taken.scaleId),
                details,
                sealed.size() == 1 ? Verdict.Way.SINGLE : Verdict.Way.AGREEMENT,
                taken.id,
                null);
        record(member, null, claim, details, sealed.size() == 1 ? Verdict.Way.SINGLE : Verdict.Way.AGREEMENT);
    }

    void decide(Member member, Claim claim, ScaleId scale, AssessmentDetails details) {
        store(
                claim,
                scale,
                details,
                Verdict.Way.ADJUDICATION,
                null,
                member.person().value());
        record(member, member.person().value(), claim, details, Verdict.Way.ADJUDICATION);
    }

    private void store(
            Claim claim,
            ScaleId scale,
            AssessmentDetails details,
            Verdict.Way way,
            @Nullable UUID assessment,
            @Nullable UUID decidedBy) {
        jdbc.sql("insert into verdict (claim_id, round, assessment_id, scale_id, rating_key, headline, summary,"
                        + " justification, way, decided_by, settled_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        claim.id().value(),
                        claim.round(),
                        assessment,
                        scale.value(),
                        details.rating(),
                        details.headline(),
                        details.summary(),
                        details.justification(),
                        way.name(),
                        decidedBy,
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        details.framings()
                .forEach(code -> jdbc.sql("insert into verdict_framing (claim_id, round, code_id) values (?, ?, ?)")
                        .params(claim.id().value(), claim.round(), code.value())
                        .update());
    }

    private void record(Member member, @Nullable UUID actor, Claim claim, AssessmentDetails details, Verdict.Way way) {
        journal.record(
                member.desk().value(),
                actor,
                "verdict.settled",
                "claim",
                claim.id().value(),
                Map.of(
                        "round",
                        claim.round(),
                        "rating",
                        String.valueOf(details.rating()),
                        "framings",
                        details.framings().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList(),
                        "way",
                        way.name(),
                        "assessments",
                        facts.sealed(claim).size()));
    }

    private Set<CodeId> framings(Claim claim) {
        return jdbc
                .sql("select code_id from verdict_framing where claim_id = ? and round = ?")
                .params(claim.id().value(), claim.round())
                .query(UUID.class)
                .list()
                .stream()
                .map(CodeId::new)
                .collect(Collectors.toSet());
    }

    private static List<PersonId> people(List<AssessmentEntity> sealed, @Nullable UUID decidedBy) {
        Set<UUID> people = new LinkedHashSet<>();
        sealed.forEach(one -> people.add(one.assessorId));
        if (decidedBy != null) {
            people.add(decidedBy);
        }
        return people.stream().map(PersonId::new).toList();
    }
}
