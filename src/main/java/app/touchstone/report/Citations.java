package app.touchstone.report;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which other claims of the desk lean on a report: their evidence gives its public address. */
@Service
public class Citations {

    private final JdbcClient jdbc;
    private final EditionShelf shelf;
    private final Claims claims;
    private final Desks desks;
    private final PublicAddress address;

    Citations(JdbcClient jdbc, EditionShelf shelf, Claims claims, Desks desks, PublicAddress address) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.claims = claims;
        this.desks = desks;
        this.address = address;
    }

    /** A claim that cites the report. @param evidence the number of the evidence that does */
    public record CitingClaim(ClaimId claim, long number, String wording, ClaimState state, int evidence) {}

    /** Who cites the report on a claim, by their numbers; none when it was never published. */
    @Transactional(readOnly = true)
    public List<CitingClaim> of(Member member, ClaimId claim) {
        claims.get(member, claim);
        return shelf.report(claim)
                .map(report -> address.of(
                        ReportPlaces.reading(desks.outside(member.desk()).slug(), report.slug())))
                .map(page -> citing(member, claim, page))
                .orElse(List.of());
    }

    private List<CitingClaim> citing(Member member, ClaimId claim, String page) {
        return jdbc.sql("select c.id, c.number, c.wording, c.state, e.number from evidence e join claim c"
                        + " on c.id = e.claim_id where c.desk_id = ? and c.id <> ? and not e.withdrawn"
                        + " and (e.address = ? or e.address like ? escape '!') order by c.number, e.number")
                .params(
                        member.desk().value(),
                        claim.value(),
                        page,
                        // an edition of it, a file of one
                        page.replaceAll("[!%_]", "!$0") + "/%")
                .query((row, n) -> new CitingClaim(
                        new ClaimId(row.getObject(1, UUID.class)),
                        row.getLong(2),
                        row.getString(3),
                        ClaimState.valueOf(row.getString(4)),
                        row.getInt(5)))
                .list();
    }
}
