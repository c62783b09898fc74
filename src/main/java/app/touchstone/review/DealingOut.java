package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.Person;
import app.touchstone.account.PersonId;
import app.touchstone.basis.FreshId;
import app.touchstone.claim.ClaimId;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Deals claims out among the people of a desk; see {@link Dealing} for the rule. */
@Service
@Validated
public class DealingOut {

    /** At most so many open seats one person gets by a dealing out. */
    private static final int ROOM = 1000;

    /**
     * What is to be dealt to whom.
     *
     * @param claims empty for all that are in review and have free seats
     * @param people empty for everybody who may assess and is not away
     * @param skills all of which are asked for
     */
    public record Order(
            @NotNull @Size(max = 20_000) Set<@NotNull ClaimId> claims,
            @NotNull @Size(max = 1000) Set<@NotNull PersonId> people,
            @NotNull @Size(max = 20) Set<@NotBlank @Size(max = 50) String> skills) {}

    /**
     * @param without claims that did not get as many people as they need: nobody with room reads their language and has the
     *     skills, or all who do have a seat or a conflict of interest already
     * @param at when; {@link ManySeats#takeBackDealt} takes it to undo the dealing
     */
    public record Outcome(int seats, List<ClaimId> without, Instant at) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Notices notices;
    private final People people;
    private final Profiles profiles;
    private final Journal journal;
    private final Clock clock;

    DealingOut(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Notices notices,
            People people,
            Profiles profiles,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.notices = notices;
        this.people = people;
        this.profiles = profiles;
        this.journal = journal;
        this.clock = clock;
    }

    /** Deals; all of it or nothing. */
    @Transactional
    public Outcome deal(Member member, @Valid Order order) {
        member.require(Permission.PUBLISH);
        UUID desk = member.desk().value();
        // nobody takes or gives a seat of these claims meanwhile
        jdbc.sql("select claim_id from review_round where desk_id = ? and seats_free = true"
                        + " order by desk_id, seats_free, claim_id for update")
                .param(desk)
                .query(UUID.class)
                .list();
        Map<UUID, Set<PersonId>> barred = barred(desk);
        Map<UUID, Integer> taken = new HashMap<>();
        addSeats(desk, barred, taken);
        Map<Integer, Integer> needed = needed(desk);
        Map<UUID, Set<String>> languages = languages(desk);
        List<Dealing.Card> cards = new ArrayList<>();
        Map<ClaimId, Integer> rounds = new HashMap<>();
        jdbc
                .sql("select claim_id, round, policy_number from review_round where desk_id = ? and seats_free = true"
                        + " order by desk_id, seats_free, claim_id")
                .param(desk)
                .query((row, n) -> {
                    ClaimId claim = new ClaimId(row.getObject(1, UUID.class));
                    rounds.put(claim, row.getInt(2));
                    return new Dealing.Card(
                            claim,
                            needed.getOrDefault(row.getInt(3), 0) - taken.getOrDefault(claim.value(), 0),
                            languages.getOrDefault(claim.value(), Set.of()),
                            order.skills(),
                            barred.getOrDefault(claim.value(), Set.of()));
                })
                .list()
                .stream()
                .filter(card -> card.needs() > 0)
                .filter(card -> order.claims().isEmpty() || order.claims().contains(card.claim()))
                .forEach(cards::add);
        Dealing.Dealt dealt = Dealing.deal(cards, hands(member, order.people()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int seats = store(member, dealt, rounds, now);
        journal.record(
                desk,
                member.person().value(),
                "seats.dealt",
                "desk",
                desk,
                Map.of("claims", dealt.seats().size(), "seats", seats));
        return new Outcome(seats, dealt.without(), now);
    }

    private int store(Member member, Dealing.Dealt dealt, Map<ClaimId, Integer> rounds, Instant at) {
        Timestamp now = Timestamp.from(at);
        List<Object[]> rows = new ArrayList<>();
        dealt.seats()
                .forEach((claim, people) -> people.forEach(person -> rows.add(new Object[] {
                    FreshId.next(),
                    claim.value(),
                    rounds.get(claim),
                    person.value(),
                    member.person().value(),
                    now
                })));
        batches.batchUpdate(
                "insert into seat (id, claim_id, round, person_id, given_by, given_at) values (?, ?, ?, ?, ?, ?)",
                rows);
        Set<ClaimId> without = new HashSet<>(dealt.without());
        batches.batchUpdate(
                "update review_round set seats_free = false where claim_id = ? and round = ?",
                dealt.seats().keySet().stream()
                        .filter(claim -> !without.contains(claim))
                        .map(claim -> new Object[] {claim.value(), rounds.get(claim)})
                        .toList());
        Map<PersonId, ClaimId> told = new LinkedHashMap<>();
        dealt.seats().forEach((claim, people) -> people.forEach(person -> told.putIfAbsent(person, claim)));
        // one notice a person, however many claims they got
        told.forEach((person, claim) -> notices.tell(member, claim, NoticeKind.SEAT_GIVEN, List.of(person)));
        return rows.size();
    }

    private List<Dealing.Hand> hands(Member member, Set<PersonId> wanted) {
        Map<UUID, Integer> loads = new HashMap<>();
        // by seats alone, sealed or not: a person's load must not tell that they have sealed
        jdbc.sql("select s.person_id, count(*) from seat s join claim c on c.id = s.claim_id and c.round = s.round"
                        + " where c.desk_id = ? and c.state = 'IN_REVIEW' and s.left_at is null group by s.person_id")
                .param(member.desk().value())
                .query((row, n) -> loads.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        LocalDate today = LocalDate.now(clock);
        List<Dealing.Hand> hands = new ArrayList<>();
        Map<PersonId, Profile> known = profiles.all(member);
        for (Person person : people.all(member)) {
            Profile profile = known.getOrDefault(person.id(), Profile.NONE);
            if (!person.disabled()
                    && !profile.away(today)
                    && person.role().permissions().contains(Permission.ASSESS)
                    && (wanted.isEmpty() || wanted.contains(person.id()))) {
                hands.add(new Dealing.Hand(
                        person.id(),
                        loads.getOrDefault(person.id().value(), 0),
                        ROOM,
                        profile.languages(),
                        profile.skills()));
            }
        }
        return hands;
    }

    /** How many assessments each version of the policy asks for. */
    private Map<Integer, Integer> needed(UUID desk) {
        Map<Integer, Integer> needed = new HashMap<>();
        jdbc.sql("select number, assessments_needed from desk_policy where desk_id = ?")
                .param(desk)
                .query((row, n) -> needed.put(row.getInt(1), row.getInt(2)))
                .list();
        return needed;
    }

    /** Who must not judge a claim: those with a conflict of interest. */
    private Map<UUID, Set<PersonId>> barred(UUID desk) {
        Map<UUID, Set<PersonId>> barred = new HashMap<>();
        jdbc.sql("select i.claim_id, i.person_id from conflict_of_interest i join claim c on c.id = i.claim_id"
                        + " where c.desk_id = ? and c.state = 'IN_REVIEW'")
                .param(desk)
                .query((row, n) -> barred.computeIfAbsent(row.getObject(1, UUID.class), key -> new HashSet<>())
                        .add(new PersonId(row.getObject(2, UUID.class))))
                .list();
        return barred;
    }

    /** Nor those who sit there already, or from whom the seat was taken back. Read once for all claims with free seats. */
    private void addSeats(UUID desk, Map<UUID, Set<PersonId>> barred, Map<UUID, Integer> taken) {
        jdbc.sql("select s.claim_id, s.person_id, s.left_at is null from review_round r join seat s"
                        + " on s.claim_id = r.claim_id and s.round = r.round where r.desk_id = ? and r.seats_free = true"
                        + " and (s.left_at is null or s.taken_back)")
                .param(desk)
                .query((row, n) -> {
                    UUID claim = row.getObject(1, UUID.class);
                    if (row.getBoolean(3)) {
                        taken.merge(claim, 1, Integer::sum);
                    }
                    return barred.computeIfAbsent(claim, key -> new HashSet<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                })
                .list();
    }

    private Map<UUID, Set<String>> languages(UUID desk) {
        Map<UUID, Set<String>> languages = new HashMap<>();
        jdbc.sql("select distinct a.claim_id, d.language from appearance a join snapshot s on s.id = a.snapshot_id"
                        + " join document d on d.id = s.document_id join claim c on c.id = a.claim_id"
                        + " where c.desk_id = ? and c.state = 'IN_REVIEW' and d.language <> ''")
                .param(desk)
                .query((row, n) -> languages
                        .computeIfAbsent(row.getObject(1, UUID.class), key -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();
        return languages;
    }
}
