package app.touchstone.insight;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.ScaleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what was judged. Only rounds that were opened and are settled count: what is sealed stays closed, and in a
 * dispute that is not decided yet nobody is named.
 */
@Component
class SettledJudgements {

    private static final String SETTLED =
            " from assessment a join claim c on c.id = a.claim_id join review_round r on r.claim_id = a.claim_id"
                    + " and r.round = a.round join desk_policy y on y.desk_id = r.desk_id and y.number = r.policy_number"
                    + " join person p on p.id = a.assessor_id";

    private static final String WHERE = " where c.desk_id = ? and a.sealed_at is not null and not a.set_aside"
            + " and r.opened_at is not null and r.called_back_at is null and (a.round < c.round"
            + " or c.state in ('SETTLED', 'PUBLISHED', 'UNDER_CORRECTION', 'RETRACTED'))";

    private final JdbcClient jdbc;

    SettledJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Judged> of(Member member) {
        UUID desk = member.desk().value();
        Map<UUID, Set<Judged.Given>> framings = framings(desk);
        Map<UUID, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        return jdbc.sql("select c.id, c.number, c.wording, a.round, r.opened_at, a.assessor_id, p.name,"
                        + " y.names_shown, a.shown_as, a.scale_id, a.rating_key, a.id" + SETTLED + WHERE
                        + " order by c.number, a.round, a.shown_as, a.id")
                .param(desk)
                .query((row, n) -> judged(row, framings, names, taken))
                .list();
    }

    private Map<UUID, Set<Judged.Given>> framings(UUID desk) {
        Map<UUID, Set<Judged.Given>> framings = new HashMap<>();
        jdbc.sql("select a.id, b.id, b.codebook_key, b.number, k.code_key, k.label" + SETTLED
                        + " join assessment_framing f on f.assessment_id = a.id join code k on k.id = f.code_id"
                        + " join codebook b on b.id = k.codebook_id" + WHERE)
                .param(desk)
                .query((row, n) -> framings.computeIfAbsent(row.getObject(1, UUID.class), key -> new HashSet<>())
                        .add(new Judged.Given(
                                new CodebookId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6))))
                .list();
        return framings;
    }

    private static Judged judged(
            ResultSet row, Map<UUID, Set<Judged.Given>> framings, Map<UUID, String> names, Set<String> taken)
            throws SQLException {
        boolean named = row.getBoolean(8);
        String name = row.getString(7);
        String by = named
                ? names.computeIfAbsent(row.getObject(6, UUID.class), person -> free(name, taken))
                : String.valueOf((char) ('A' + row.getInt(9)));
        return new Judged(
                new ClaimId(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                by,
                named,
                new ScaleId(row.getObject(10, UUID.class)),
                row.getString(11),
                framings.getOrDefault(row.getObject(12, UUID.class), Set.of()));
    }

    /** Two people of one name must not become one rater, nor one called A a letter. */
    private static String free(String name, Set<String> taken) {
        String wanted = name.length() == 1 ? name + "." : name;
        for (int i = 2; !taken.add(wanted); i++) {
            wanted = name + " (" + i + ")";
        }
        return wanted;
    }
}
