package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What the people of a desk bring: languages, skills, and whether they are away. */
@Service
@Validated
public class Profiles {

    private final JdbcClient jdbc;
    private final People people;
    private final Journal journal;

    Profiles(JdbcClient jdbc, People people, Journal journal) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
    }

    /** Of everybody who wrote something down. */
    @Transactional(readOnly = true)
    public Map<PersonId, Profile> all(Member member) {
        member.require(Permission.READ);
        Map<PersonId, Profile> profiles = new HashMap<>();
        jdbc.sql("select person_id, languages, skills, away_until from reviewer_profile where desk_id = ?")
                .param(member.desk().value())
                .query((row, n) -> profiles.put(
                        new PersonId(row.getObject(1, UUID.class)),
                        new Profile(
                                words(row.getString(2)), words(row.getString(3)), row.getObject(4, LocalDate.class))))
                .list();
        return profiles;
    }

    /** What somebody brings; nothing when nobody wrote it down. */
    @Transactional(readOnly = true)
    public Profile of(Member member, PersonId person) {
        requireHere(member, person);
        return all(member).getOrDefault(person, Profile.NONE);
    }

    /** Changes it: one's own, or as an editor anybody's. */
    @Transactional
    public Profile change(Member member, PersonId person, @Valid Profile profile) {
        member.require(member.person().equals(person) ? Permission.READ : Permission.PUBLISH);
        requireHere(member, person);
        jdbc.sql("delete from reviewer_profile where desk_id = ? and person_id = ?")
                .params(member.desk().value(), person.value())
                .update();
        jdbc.sql("insert into reviewer_profile (desk_id, person_id, languages, skills, away_until)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        member.desk().value(),
                        person.value(),
                        String.join(",", new TreeSet<>(profile.languages())),
                        String.join(",", new TreeSet<>(profile.skills())),
                        profile.awayUntil())
                .update();
        // that it was changed, not to what: absences and skills are the person's, and the journal forgets nothing
        journal.record(
                member.desk().value(), member.person().value(), "profile.changed", "person", person.value(), Map.of());
        return of(member, person);
    }

    private void requireHere(Member member, PersonId person) {
        if (people.all(member).stream().noneMatch(one -> one.id().equals(person))) {
            throw Problem.notFound("person");
        }
    }

    private static Set<String> words(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
    }
}
