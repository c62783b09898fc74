package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The claims of an export in the order they were written down, in pages. */
@Component
class ClaimPages {

    /** In these the verdict is there for everybody to see; in the others an export tells nothing of one. */
    static final Set<ClaimState> SETTLED =
            EnumSet.of(ClaimState.SETTLED, ClaimState.PUBLISHED, ClaimState.UNDER_CORRECTION, ClaimState.RETRACTED);

    static final List<String> SETTLED_NAMES = SETTLED.stream().map(Enum::name).toList();

    private static final int AT_ONCE = 500;

    /** Takes one page. */
    @FunctionalInterface
    interface Taker {
        void take(List<Claim> page) throws java.io.IOException;
    }

    private final Claims claims;
    private final JdbcClient jdbc;

    ClaimPages(Claims claims, JdbcClient jdbc) {
        this.claims = claims;
        this.jdbc = jdbc;
    }

    long count(Member member, ExportFilter filter) {
        member.require(Permission.READ);
        return filled("select count(*)" + where(filter), member, filter)
                .query(Long.class)
                .single();
    }

    /**
     * Hands over the claims page by page. Which ones they are is asked once: 16 bytes for each are little beside what H2
     * takes to put the rest in order again for every page, and what is written down meanwhile moves no page.
     */
    void read(Member member, ExportFilter filter, Taker taker) throws java.io.IOException {
        member.require(Permission.READ);
        List<ClaimId> ids = filled("select c.id" + where(filter) + " order by c.id", member, filter)
                .query((row, n) -> new ClaimId(row.getObject(1, UUID.class)))
                .list();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<ClaimId> page = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            taker.take(List.copyOf(claims.byIds(member, page).values()));
        }
    }

    private static String where(ExportFilter filter) {
        return " from claim c where c.desk_id = :desk and c.state in (:states)"
                + (filter.from() == null ? "" : " and c.made_at >= :from")
                + (filter.to() == null ? "" : " and c.made_at < :until")
                + (filter.codebook().isEmpty()
                        ? ""
                        : " and c.state in (:settled) and exists (select 1 from verdict_framing f"
                                + " join code k on k.id = f.code_id join codebook b on b.id = k.codebook_id"
                                + " where f.claim_id = c.id and f.round = c.round and b.codebook_key = :codebook)");
    }

    private StatementSpec filled(String sql, Member member, ExportFilter filter) {
        Set<ClaimState> states = filter.states().isEmpty() ? ClaimState.listed() : filter.states();
        StatementSpec statement = jdbc.sql(sql)
                .param("desk", member.desk().value())
                .param("states", states.stream().map(Enum::name).toList());
        LocalDate from = filter.from();
        if (from != null) {
            statement = statement.param("from", from.atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        LocalDate to = filter.to();
        if (to != null) {
            statement = statement.param("until", to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        return filter.codebook().isEmpty()
                ? statement
                : statement.param("settled", SETTLED_NAMES).param("codebook", filter.codebook());
    }
}
