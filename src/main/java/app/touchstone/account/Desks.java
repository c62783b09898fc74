package app.touchstone.account;

import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Desks: the first one with its first administrator, and who is a member of which. */
@Service
@Validated
public class Desks {

    /** Told when a desk is made, so that every room can furnish its part (codebooks, scales, policy). */
    public record DeskOpened(Member founder) {}

    private static final String MEMBER = "select p.id, p.name, d.id, d.name, m.role from person p"
            + " join membership m on m.person_id = p.id join desk d on d.id = m.desk_id where not p.disabled ";

    private final JdbcClient jdbc;
    private final People people;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Desks(JdbcClient jdbc, People people, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** True until the first administrator has been set up. */
    @Transactional(readOnly = true)
    public boolean nobodyYet() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    /**
     * Sets up the first desk and its administrator.
     *
     * @throws Problem REFUSED when there is somebody already: this door opens once
     */
    @Transactional
    public Member setUp(@NotBlank @Size(max = 100) String deskName, @Valid NewPerson administrator) {
        // one row that only the first can take: two first visits at the same moment cannot both win
        jdbc.sql("update installation set set_up = true where id = 1 and set_up = false")
                .update();
        if (!nobodyYet()) {
            throw Problem.refused("account.setup.done");
        }
        DeskId desk = DeskId.fresh();
        jdbc.sql("insert into desk (id, name, slug, created_at) values (?, ?, ?, ?)")
                .params(
                        desk.value(),
                        deskName.strip(),
                        Slug.of(deskName),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.open(desk.value());
        PersonId person = people.store(administrator);
        people.join(desk, person, Role.ADMINISTRATOR);
        Member founder = member(person).orElseThrow();
        journal.record(
                desk.value(),
                person.value(),
                "desk.opened",
                "desk",
                desk.value(),
                Map.of("name", deskName.strip(), "administrator", person.toString()));
        events.publishEvent(new DeskOpened(founder));
        return founder;
    }

    /** The member a person is, on the desk they joined first; nothing when they are kept out. */
    @Transactional(readOnly = true)
    public Optional<Member> member(PersonId person) {
        return jdbc.sql(MEMBER + "and p.id = ? order by m.joined_at limit 1")
                .param(person.value())
                .query(Desks::member)
                .optional();
    }

    /** The member a person is on one desk. */
    @Transactional(readOnly = true)
    public Optional<Member> member(PersonId person, DeskId desk) {
        return jdbc.sql(MEMBER + "and p.id = ? and d.id = ?")
                .params(person.value(), desk.value())
                .query(Desks::member)
                .optional();
    }

    /** A desk's public name by the word it has in addresses. */
    @Transactional(readOnly = true)
    public Optional<PublicDesk> bySlug(String slug) {
        return jdbc.sql("select id, name, slug from desk where slug = ?")
                .param(slug)
                .query(Desks::publicDesk)
                .optional();
    }

    /** How a desk shows itself outside. */
    @Transactional(readOnly = true)
    public PublicDesk outside(DeskId desk) {
        return jdbc.sql("select id, name, slug from desk where id = ?")
                .param(desk.value())
                .query(Desks::publicDesk)
                .single();
    }

    /** All desks, by name, as the public reading room lists them. */
    @Transactional(readOnly = true)
    public java.util.List<PublicDesk> all() {
        return jdbc.sql("select id, name, slug from desk order by name")
                .query(Desks::publicDesk)
                .list();
    }

    /** What anyone may know of a desk. */
    public record PublicDesk(DeskId id, String name, String slug) {}

    private static PublicDesk publicDesk(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new PublicDesk(new DeskId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
    }

    private static Member member(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Member(
                new PersonId(row.getObject(1, UUID.class)),
                row.getString(2),
                new DeskId(row.getObject(3, UUID.class)),
                row.getString(4),
                Role.valueOf(row.getString(5)).permissions());
    }
}
