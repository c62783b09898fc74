package app.touchstone.claim;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What other fact-checkers said of a desk's claims. It stands beside our own work and never in it: no assessment, no
 * verdict and no report draws on it, and it may be added whatever state the claim is in.
 */
@Service
@Validated
public class OutsideReviews {

    private final Claims claims;
    private final RatingWords words;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Journal journal;
    private final Clock clock;

    OutsideReviews(
            Claims claims, RatingWords words, JdbcClient jdbc, JdbcTemplate template, Journal journal, Clock clock) {
        this.claims = claims;
        this.words = words;
        this.jdbc = jdbc;
        this.template = template;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who else checked a claim, in the order it was recorded. */
    @Transactional(readOnly = true)
    public List<OutsideReview> of(Member member, ClaimId claim) {
        claims.get(member, claim);
        return jdbc.sql("select * from outside_review where claim_id = ? and desk_id = ? order by id")
                .params(claim.value(), member.desk().value())
                .query((row, n) -> review(member, row))
                .list();
    }

    /** @throws Problem INVALID when it names neither who checked nor where */
    @Transactional
    public OutsideReview add(Member member, ClaimId claim, @Valid OutsideReviewDetails details) {
        member.require(Permission.WRITE);
        claims.get(member, claim);
        if (details.publisher().isBlank() && details.address().isBlank()) {
            throw Problem.invalid("publisher", "claim.outside.nobody");
        }
        OutsideReviewId id = OutsideReviewId.fresh();
        insert(member, List.of(new Row(id, claim, details)));
        record(member, "claim.outsideReview.added", claim, id, details);
        return find(member, claim, id);
    }

    /** Takes a review back from a claim. */
    @Transactional
    public void remove(Member member, ClaimId claim, OutsideReviewId id) {
        member.require(Permission.WRITE);
        OutsideReview review = find(member, claim, id);
        jdbc.sql("delete from outside_review where id = ?").param(id.value()).update();
        record(member, "claim.outsideReview.removed", claim, id, review.details());
    }

    private OutsideReview find(Member member, ClaimId claim, OutsideReviewId id) {
        return of(member, claim).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("outsideReview"));
    }

    private void record(Member member, String action, ClaimId claim, OutsideReviewId id, OutsideReviewDetails details) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "claim",
                claim.value(),
                Map.of(
                        "review",
                        id.toString(),
                        "publisher",
                        details.publisher(),
                        "rating",
                        details.rating(),
                        "address",
                        details.address()));
    }

    record Row(OutsideReviewId id, ClaimId claim, OutsideReviewDetails details) {}

    void insert(Member member, List<Row> rows) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        List<Object[]> values = new ArrayList<>(rows.size());
        for (Row row : rows) {
            OutsideReviewDetails details = row.details;
            LocalDate on = details.publishedOn();
            values.add(new Object[] {
                row.id.value(),
                member.desk().value(),
                row.claim.value(),
                details.publisher().strip(),
                details.site(),
                details.rating().strip(),
                RatingWords.key(details.rating()),
                details.explanation().strip(),
                details.title().strip(),
                details.address().strip(),
                details.identifier().strip(),
                on == null ? null : Date.valueOf(on),
                details.language(),
                member.person().value(),
                now
            });
        }
        template.batchUpdate(
                "insert into outside_review (id, desk_id, claim_id, publisher, site, rating, rating_key, explanation,"
                        + " title, address, identifier, published_on, language, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    private OutsideReview review(Member member, ResultSet row) throws SQLException {
        OutsideReviewDetails details = new OutsideReviewDetails(
                row.getString("publisher"),
                row.getString("rating"),
                row.getString("explanation"),
                row.getString("title"),
                row.getString("address"),
                row.getString("identifier"),
                row.getObject("published_on", LocalDate.class),
                row.getString("language"));
        return new OutsideReview(
                new OutsideReviewId(row.getObject("id", UUID.class)),
                details,
                words.meaning(member, row.getString("site"), row.getString("rating"))
                        .orElse(null),
                new PersonId(row.getObject("added_by", UUID.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
