package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Filters of the list of claims that are kept under a name: one's own, and those that others share. */
@Service
@Validated
public class ClaimFilters {

    /** More than anybody finds their way in. */
    private static final int MOST = 100;

    /**
     * A kept filter.
     *
     * @param query what stands behind the question mark in the list's address
     * @param shared whether everybody on the desk sees it
     * @param owner who keeps it, and may change it
     */
    public record ClaimFilter(PersonId owner, String ownerName, String name, String query, boolean shared) {}

    private final JdbcClient jdbc;

    ClaimFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One's own and the shared ones, by name. */
    @Transactional(readOnly = true)
    public List<ClaimFilter> of(Member member) {
        member.require(Permission.READ);
        return jdbc.sql("select f.person_id, p.name, f.name, f.query, f.shared from claim_filter f join person p"
                        + " on p.id = f.person_id where f.desk_id = ? and (f.person_id = ? or f.shared)"
                        + " order by f.name, p.name")
                .params(member.desk().value(), member.person().value())
                .query((row, n) -> new ClaimFilter(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    /** Keeps a filter; one of the same name is replaced. @throws Problem REFUSED when there are too many */
    @Transactional
    public void keep(
            Member member,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 1000) String query,
            boolean shared) {
        member.require(Permission.READ);
        remove(member, name);
        long own = jdbc.sql("select count(*) from claim_filter where desk_id = ? and person_id = ?")
                .params(member.desk().value(), member.person().value())
                .query(Long.class)
                .single();
        if (own >= MOST) {
            throw Problem.refused("review.filter.tooMany", MOST);
        }
        jdbc.sql("insert into claim_filter (desk_id, person_id, name, query, shared) values (?, ?, ?, ?, ?)")
                .params(member.desk().value(), member.person().value(), name.strip(), query, shared)
                .update();
    }

    /** Removes one's own filter; that there is none is fine. */
    @Transactional
    public void remove(Member member, String name) {
        member.require(Permission.READ);
        jdbc.sql("delete from claim_filter where desk_id = ? and person_id = ? and name = ?")
                .params(member.desk().value(), member.person().value(), name.strip())
                .update();
    }
}
