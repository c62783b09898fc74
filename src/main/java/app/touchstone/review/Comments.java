package app.touchstone.review;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What people say to each other about a claim, apart from assessments. What an assessor writes while the claim is judged
 * is theirs alone until the round is opened: it would tell how they judge.
 */
@Service
@Validated
public class Comments {

    /** One comment. @param mentions whom it addresses */
    public record Comment(
            UUID id, ClaimId claim, String text, PersonId writtenBy, Instant writtenAt, List<PersonId> mentions) {}

    /** Of a comment in a round that is not open yet, written by somebody who assesses in it: hidden from others. */
    private static final String VISIBLE = " and (m.written_by = ? or not m.in_review"
            + " or exists (select 1 from review_round r where r.claim_id = m.claim_id and r.round = m.round"
            + " and r.opened_at is not null)"
            + " or not exists (select 1 from seat s where s.claim_id = m.claim_id and s.round = m.round"
            + " and s.person_id = m.written_by))";

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Seats seats;
    private final Desks desks;
    private final Notices notices;
    private final Clock clock;

    Comments(JdbcClient jdbc, Claims claims, Seats seats, Desks desks, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.seats = seats;
        this.desks = desks;
        this.notices = notices;
        this.clock = clock;
    }

    /** The comments on a claim that this member may read now, oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> of(Member member, ClaimId id) {
        claims.get(member, id);
        return jdbc.sql("select m.id, m.text, m.written_by, m.written_at from claim_comment m where m.claim_id = ?"
                        + VISIBLE + " order by m.id")
                .params(id.value(), member.person().value())
                .query((row, n) -> new Comment(
                        row.getObject(1, UUID.class),
                        id,
                        row.getString(2),
                        new PersonId(row.getObject(3, UUID.class)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        mentions(row.getObject(1, UUID.class))))
                .list();
    }

    /** Says something about a claim. Who is mentioned is told at once, or when the round is opened. */
    @Transactional
    public Comment add(
            Member member,
            ClaimId id,
            @NotBlank @Size(max = 5000) String text,
            @NotNull @Size(max = 20) Set<@NotNull PersonId> mentions) {
        Claim claim = claims.get(member, id);
        if (!member.may(Permission.WRITE) && !member.may(Permission.ASSESS)) {
            member.require(Permission.WRITE);
        }
        mentions.forEach(person -> desks.member(person, member.desk()).orElseThrow(() -> Problem.notFound("person")));
        UUID comment = FreshId.next();
        boolean inReview = claim.state() == ClaimState.IN_REVIEW;
        boolean hidden = inReview && seats.has(member.person(), claim);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into claim_comment (id, desk_id, claim_id, round, in_review, text, written_by, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        comment,
                        member.desk().value(),
                        id.value(),
                        claim.round(),
                        inReview,
                        text.strip(),
                        member.person().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        mentions.forEach(person -> jdbc.sql("insert into claim_mention (comment_id, person_id, told) values (?, ?, ?)")
                .params(comment, person.value(), !hidden)
                .update());
        if (!hidden) {
            notices.tell(member, id, NoticeKind.MENTIONED, mentions);
        }
        return new Comment(comment, id, text.strip(), member.person(), now, List.copyOf(mentions));
    }

    /** Mentions that stood in hidden comments are told once the round is open. */
    void opened(Member member, ClaimId id) {
        List<UUID> people = jdbc.sql("select distinct x.person_id from claim_mention x join claim_comment m"
                        + " on m.id = x.comment_id where m.claim_id = ? and not x.told and exists (select 1"
                        + " from review_round r where r.claim_id = m.claim_id and r.round = m.round"
                        + " and r.opened_at is not null)")
                .param(id.value())
                .query(UUID.class)
                .list();
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("update claim_mention set told = true where not told and comment_id in (select m.id"
                        + " from claim_comment m join review_round r on r.claim_id = m.claim_id and r.round = m.round"
                        + " where m.claim_id = ? and r.opened_at is not null)")
                .param(id.value())
                .update();
        notices.tell(
                member,
                id,
                NoticeKind.MENTIONED,
                people.stream().map(PersonId::new).toList());
    }

    private List<PersonId> mentions(UUID comment) {
        return jdbc
                .sql("select person_id from claim_mention where comment_id = ? order by person_id")
                .param(comment)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
