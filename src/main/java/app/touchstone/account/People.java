package app.touchstone.account;

import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The people of a desk: who they are, what part they have. */
@Service
@Validated
public class People {

    private static final String PERSON = "select p.id, p.name, p.email, m.role, p.disabled, m.joined_at,"
            + " p.erased_at is not null from person p join membership m on m.person_id = p.id ";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final LeftTokens leftTokens;
    private final Clock clock;

    People(JdbcClient jdbc, PasswordEncoder passwords, Journal journal, LeftTokens leftTokens, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.journal = journal;
        this.leftTokens = leftTokens;
        this.clock = clock;
    }

    /** Everybody on the member's desk, by name. */
    @Transactional(readOnly = true)
    public List<Person> all(Member member) {
        member.require(Permission.READ);
        return jdbc.sql(PERSON + "where m.desk_id = ? order by p.name")
                .param(member.desk().value())
                .query((row, n) -> new Person(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        Role.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getBoolean(7)))
                .list();
    }

    /** The names behind some ids; ids nobody has any more are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from person where id in (:ids)")
                    .param("ids", ids)
                    .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2)))
                    .list();
        }
        return names;
    }

    /** @throws Problem INVALID at {@code email} when somebody has that address already */
    @Transactional
    public PersonId add(Member member, @Valid NewPerson added) {
        member.require(Permission.PEOPLE);
        PersonId id = store(added);
        join(member.desk(), id, added.role());
        journal.record(
                member.desk().value(),
                member.person().value(),
                "person.added",
                "person",
                id.value(),
                Map.of("role", added.role().name()));
        return id;
    }

    /** Changes a person's part; a desk keeps at least one administrator. */
    @Transactional
    public void changeRole(Member member, PersonId person, Role role) {
        member.require(Permission.PEOPLE);
        Role before = requireNotErased(member.desk(), person);
        if (before == Role.ADMINISTRATOR && role != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(member.desk());
        }
        jdbc.sql("update membership set role = ? where desk_id = ? and person_id = ?")
                .params(role.name(), member.desk().value(), person.value())
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "person.role",
                "person",
                person.value(),
                Map.of("from", before.name(), "to", role.name()));
    }

    /**
     * Lets a person in or keeps them out; what they did stays theirs. Who is kept out loses their tokens for good. Who was
     * erased stays out.
     */
    @Transactional
    public void disable(Member member, PersonId person, boolean disabled) {
        member.require(Permission.PEOPLE);
        if (disabled) {
            requireDispensable(member.desk(), person);
        }
        requireNotErased(member.desk(), person);
        jdbc.sql("update person set disabled = ? where id = ?")
                .params(disabled, person.value())
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                disabled ? "person.disabled" : "person.enabled",
                "person",
                person.value(),
                Map.of());
        if (disabled) {
            leftTokens.revoke(member, person);
        }
    }

    PersonId store(NewPerson added) {
        PersonId id = PersonId.fresh();
        try {
            jdbc.sql("insert into person (id, name, email, password_hash, disabled, created_at)"
                            + " values (?, ?, ?, ?, false, ?)")
                    .params(
                            id.value(),
                            added.name().strip(),
                            new EmailAddress(added.email()).value(),
                            passwords.encode(added.password()),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.invalid("email", "account.email.taken");
        }
        return id;
    }

    void join(DeskId desk, PersonId person, Role role) {
        jdbc.sql("insert into membership (desk_id, person_id, role, joined_at) values (?, ?, ?, ?)")
                .params(
                        desk.value(),
                        person.value(),
                        role.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws Problem REFUSED for the last administrator of a desk, NOT_FOUND for who is not on it */
    void requireDispensable(DeskId desk, PersonId person) {
        if (roleOf(desk, person) == Role.ADMINISTRATOR) {
            requireAnotherAdministrator(desk);
        }
    }

    private Role requireNotErased(DeskId desk, PersonId person) {
        Role role = roleOf(desk, person);
        boolean erased = jdbc.sql("select erased_at is not null from person where id = ?")
                .param(person.value())
                .query(Boolean.class)
                .single();
        if (erased) {
            throw Problem.refused("account.erased");
        }
        return role;
    }

    private Role roleOf(DeskId desk, PersonId person) {
        return jdbc.sql("select role from membership where desk_id = ? and person_id = ?")
                .params(desk.value(), person.value())
                .query(String.class)
                .optional()
                .map(Role::valueOf)
                .orElseThrow(() -> Problem.notFound("person"));
    }

    private void requireAnotherAdministrator(DeskId desk) {
        long left = jdbc.sql("select count(*) from membership m join person p on p.id = m.person_id"
                        + " where m.desk_id = ? and m.role = 'ADMINISTRATOR' and not p.disabled")
                .param(desk.value())
                .query(Long.class)
                .single();
        if (left < 2) {
            throw Problem.refused("account.lastAdministrator");
        }
    }
}
