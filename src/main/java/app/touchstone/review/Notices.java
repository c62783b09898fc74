package app.touchstone.review;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.basis.FreshId;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are told, in the program and by mail; each kind can be turned off. */
@Service
public class Notices {

    /** How a kind is told by mail. */
    public enum Mail {
        OFF,
        AT_ONCE,
        /** Once a day. */
        DIGEST
    }

    /** How one kind is told to one person. */
    public record Choice(NoticeKind kind, boolean inApp, Mail mail) {}

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest of the member's notices, at most 50. */
    @Transactional(readOnly = true)
    public List<Notice> latest(Member member) {
        member.require(Permission.READ);
        return jdbc.sql("select n.id, n.kind, n.claim_id, coalesce(c.number, 0), coalesce(c.wording, n.words), n.at,"
                        + " n.read_at, n.place from notice n left join claim c on c.id = n.claim_id where n.person_id = ? and n.desk_id = ? and n.kind not in"
                        + " (select o.kind from notice_choice o where o.person_id = n.person_id"
                        + " and o.desk_id = n.desk_id and not o.in_app) order by n.id desc limit ?")
                .params(member.person().value(), member.desk().value(), SHOWN)
                .query((row, n) -> new Notice(
                        row.getObject(1, UUID.class),
                        NoticeKind.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getObject(3, UUID.class))
                                .map(ClaimId::new)
                                .orElse(null),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(7, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getString(8)))
                .list();
    }

    /** Marks all of the member's notices as read. */
    @Transactional
    public void read(Member member) {
        jdbc.sql("update notice set read_at = ? where person_id = ? and desk_id = ? and read_at is null")
                .params(now(), member.person().value(), member.desk().value())
                .update();
    }

    /** How each kind is told to the member. */
    @Transactional(readOnly = true)
    public List<Choice> choices(Member member) {
        Map<NoticeKind, Choice> chosen = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            chosen.put(kind, new Choice(kind, true, Mail.DIGEST));
        }
        jdbc.sql("select kind, in_app, mail from notice_choice where person_id = ? and desk_id = ?")
                .params(member.person().value(), member.desk().value())
                .query((row, n) -> new Choice(
                        NoticeKind.valueOf(row.getString(1)), row.getBoolean(2), Mail.valueOf(row.getString(3))))
                .list()
                .forEach(choice -> chosen.put(choice.kind(), choice));
        return List.copyOf(chosen.values());
    }

    @Transactional
    public void choose(Member member, Choice choice) {
        member.require(Permission.READ);
        jdbc.sql("delete from notice_choice where person_id = ? and desk_id = ? and kind = ?")
                .params(
                        member.person().value(),
                        member.desk().value(),
                        choice.kind().name())
                .update();
        jdbc.sql("insert into notice_choice (desk_id, person_id, kind, in_app, mail) values (?, ?, ?, ?, ?)")
                .params(
                        member.desk().value(),
                        member.person().value(),
                        choice.kind().name(),
                        choice.inApp(),
                        choice.mail().name())
                .update();
    }

    /** Tells some people, each once. */
    void tell(Member by, ClaimId claim, NoticeKind kind, Collection<PersonId> people) {
        tell(by.desk(), claim, kind, people);
    }

    /** Tells some people of a claim, each once, from a room above. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(DeskId desk, ClaimId claim, NoticeKind kind, Collection<PersonId> people) {
        for (PersonId person : new LinkedHashSet<>(people)) {
            jdbc.sql("insert into notice (id, desk_id, person_id, kind, claim_id, at) values (?, ?, ?, ?, ?, ?)")
                    .params(FreshId.next(), desk.value(), person.value(), kind.name(), claim.value(), now())
                    .update();
        }
    }

    /**
     * Tells some people of something that is no claim.
     *
     * @param words what it is about, at most 300 characters are kept
     * @param place where it leads in the workspace
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(DeskId desk, NoticeKind kind, String words, String place, Collection<PersonId> people) {
        String kept = words.length() > 300 ? words.substring(0, 299) + "…" : words;
        for (PersonId person : new LinkedHashSet<>(people)) {
            jdbc.sql("insert into notice (id, desk_id, person_id, kind, words, place, at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(FreshId.next(), desk.value(), person.value(), kind.name(), kept, place, now())
                    .update();
        }
    }

    /** The same to everybody on the desk who may do something. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(DeskId desk, NoticeKind kind, String words, String place, Permission permission) {
        tell(desk, kind, words, place, may(desk, permission));
    }

    /** Tells a move to those its row of the table names, but not to whoever made it. */
    void tell(Member by, Claim claim, Transition row, @Nullable ReviewRound round, int seatsOfRound) {
        if (row.news().isEmpty()) {
            return;
        }
        Set<PersonId> people = new LinkedHashSet<>();
        List<PersonId> assessors = assessors(claim.id(), seatsOfRound);
        if (row.told().contains(Audience.AUTHOR)) {
            people.add(claim.madeBy());
        }
        if (row.told().contains(Audience.ADJUDICATORS) && round != null) {
            people.addAll(may(by.desk(), round.policy().details().adjudicators().permission()));
            people.removeAll(assessors);
        }
        if (row.told().contains(Audience.PUBLISHERS)) {
            people.addAll(may(by.desk(), Permission.PUBLISH));
        }
        if (row.told().contains(Audience.ASSESSORS)) {
            people.addAll(assessors);
        }
        if (!row.automatic()) {
            people.remove(by.person());
        }
        tell(by, claim.id(), row.news().get(), people);
    }

    private List<PersonId> assessors(ClaimId claim, int round) {
        return jdbc
                .sql("select distinct person_id from seat where claim_id = ? and round = ? and left_at is null")
                .params(claim.value(), round)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private List<PersonId> may(DeskId desk, Permission permission) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Role::name)
                .toList();
        return jdbc
                .sql("select m.person_id from membership m join person p on p.id = m.person_id"
                        + " where m.desk_id = :desk and not p.disabled and m.role in (:roles)")
                .param("desk", desk.value())
                .param("roles", roles)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
