package app.touchstone.account;

import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets who somebody is, for good: a pseudonym takes the place of name and address wherever they are shown. What the
 * person did stays, and so does the journal's chain, for it knows people by their ids only. What was published under a
 * name stays published under it: an edition is never changed.
 */
@Service
public class Erasure {

    /** Told in the transaction of the erasure, so that every room forgets what it knows of the person. */
    public record PersonErased(Member by, PersonId person) {}

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final People people;
    private final Journal journal;
    private final LeftTokens leftTokens;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Erasure(
            JdbcClient jdbc,
            People people,
            Journal journal,
            LeftTokens leftTokens,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
        this.leftTokens = leftTokens;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Erases a person's name and address; they are kept out from then on, their tokens stop working, and their open seats
     * are free again. Doing it twice is doing it once.
     *
     * @throws Problem REFUSED for the last administrator, and for somebody who works on another desk too
     */
    @Transactional
    public void erase(Member member, PersonId person) {
        member.require(Permission.PEOPLE);
        people.requireDispensable(member.desk(), person);
        if (desks(person) > 1) {
            throw Problem.refused("account.erase.elsewhere");
        }
        int erased = jdbc.sql(
                        "update person set name = ?, email = ?, password_hash = '', disabled = true, erased_at = ?"
                                + " where id = ? and erased_at is null")
                .params(
                        pseudonym(),
                        // .invalid is nobody's for ever (RFC 2606)
                        person + "@erased.invalid",
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        person.value())
                .update();
        if (erased == 0) {
            return;
        }
        jdbc.sql("update membership set role = ? where person_id = ?")
                .params(Role.READER.name(), person.value())
                .update();
        leftTokens.revoke(member, person);
        forgetTokenNames(person.value());
        journal.record(
                member.desk().value(), member.person().value(), "person.erased", "person", person.value(), Map.of());
        events.publishEvent(new PersonErased(member, person));
    }

    /** A token is named by its owner, often after themselves. */
    private void forgetTokenNames(UUID person) {
        jdbc.sql("update api_token set name = '' where person_id = ?")
                .param(person)
                .update();
    }

    private int desks(PersonId person) {
        return jdbc.sql("select count(*) from membership where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** Drawn, not made from the person or their id. */
    private static String pseudonym() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(
                        () -> new StringBuilder("P-"), (text, i) -> text.append(SIGNS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
