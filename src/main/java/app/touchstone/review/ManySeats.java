package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Seats of many claims at once. Each claim is a deed of its own: what is refused for one holds nothing else up. */
@Service
@Validated
public class ManySeats {

    /** @param seats what was done; what was refused, and why, stands in {@code refused} */
    public record Done(List<Given> seats, Map<ClaimId, Problem> refused) {
        public Done {
            seats = List.copyOf(seats);
        }
    }

    /** A seat that was given. */
    public record Given(ClaimId claim, PersonId person) {}

    /** @param taken how many seats were taken back; @param dealt to whom they went, null when there were none */
    public record Reassigned(int taken, DealingOut.@Nullable Outcome dealt) {}

    /** Open seats in claims under review, without those of claims that the member assesses too. */
    private static final String HELD = " from seat s join claim c on c.id = s.claim_id and c.round = s.round"
            + " where c.desk_id = :desk and c.state = 'IN_REVIEW' and s.left_at is null and not exists (select 1"
            + " from seat m where m.claim_id = s.claim_id and m.round = s.round and m.person_id = :me"
            + " and m.left_at is null)";

    private final People people;
    private final Seats seats;
    private final DealingOut dealing;
    private final JdbcClient jdbc;

    ManySeats(People people, Seats seats, DealingOut dealing, JdbcClient jdbc) {
        this.people = people;
        this.seats = seats;
        this.dealing = dealing;
        this.jdbc = jdbc;
    }

    /** How many open seats each person has, sealed or not; nobody learns of claims that they assess themselves. */
    @Transactional(readOnly = true)
    public Map<PersonId, Integer> held(Member member) {
        member.require(Permission.PUBLISH);
        Map<PersonId, Integer> held = new HashMap<>();
        jdbc.sql("select s.person_id, count(*)" + HELD + " group by s.person_id")
                .param("desk", member.desk().value())
                .param("me", member.person().value())
                .query((row, n) -> held.put(new PersonId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
        return held;
    }

    /**
     * Takes all open seats of somebody back and deals those claims out among the others, for who is away or has left. As
     * with every taking back, what they may have sealed counts no more.
     *
     * @throws Problem NOT_FOUND for a person of another desk
     */
    @Transactional
    public Reassigned reassign(Member member, PersonId from) {
        member.require(Permission.PUBLISH);
        List<Given> held = jdbc.sql("select s.claim_id" + HELD + " and s.person_id = :from order by s.claim_id")
                .param("desk", member.desk().value())
                .param("me", member.person().value())
                .param("from", from.value())
                .query((row, n) -> new Given(new ClaimId(row.getObject(1, UUID.class)), from))
                .list();
        if (held.isEmpty()) {
            requireHere(member, from);
            return new Reassigned(0, null);
        }
        held.forEach(one -> seats.takeBack(member, one.claim, from));
        Set<ClaimId> freed = held.stream().map(Given::claim).collect(Collectors.toSet());
        return new Reassigned(held.size(), dealing.deal(member, new DealingOut.Order(freed, Set.of(), Set.of())));
    }

    /** Also somebody who is kept out by now. */
    private void requireHere(Member member, PersonId person) {
        if (people.all(member).stream().noneMatch(one -> one.id().equals(person))) {
            throw Problem.notFound("person");
        }
    }

    /** Gives one person a seat of each claim. */
    public Done give(Member member, @NotNull @Size(max = 1000) Set<@NotNull ClaimId> claims, PersonId person) {
        member.require(Permission.PUBLISH);
        return each(
                claims.stream().map(claim -> new Given(claim, person)).toList(),
                given -> seats.give(member, given.claim, given.person));
    }

    /**
     * Takes seats back that were given by mistake. As with every taking back, whether somebody had begun does not show,
     * and the same person gets no seat of the claim in this round again.
     */
    public Done takeBack(Member member, @NotNull @Size(max = 20_000) List<@NotNull Given> given) {
        member.require(Permission.PUBLISH);
        return each(given, one -> seats.takeBack(member, one.claim, one.person));
    }

    /** Takes back what one's own dealing out at that moment gave. @param at from the dealing's outcome */
    public Done takeBackDealt(Member member, @NotNull Instant at) {
        member.require(Permission.PUBLISH);
        return takeBack(
                member,
                jdbc.sql("select s.claim_id, s.person_id from seat s join claim c on c.id = s.claim_id"
                                + " and c.round = s.round where c.desk_id = ? and s.given_by = ? and s.given_at = ?"
                                + " and s.left_at is null order by s.id")
                        .params(member.desk().value(), member.person().value(), Timestamp.from(at))
                        .query((row, n) -> new Given(
                                new ClaimId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                        .list());
    }

    private interface Deed {
        void on(Given given);
    }

    private static Done each(List<Given> wanted, Deed deed) {
        List<Given> done = new ArrayList<>();
        Map<ClaimId, Problem> refused = new LinkedHashMap<>();
        for (Given given : wanted) {
            try {
                deed.on(given);
                done.add(given);
            } catch (Problem problem) {
                refused.put(given.claim, problem);
            }
        }
        return new Done(done, refused);
    }
}
