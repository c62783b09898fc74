package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Anchors;
import app.touchstone.account.Desks;
import app.touchstone.account.Erasure;
import app.touchstone.account.JournalExport;
import app.touchstone.account.Member;
import app.touchstone.account.NewPerson;
import app.touchstone.account.People;
import app.touchstone.account.Person;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.journal.ChainVerifier;
import app.touchstone.journal.ChainVerifier.Fault;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.journal.JournalFile;
import app.touchstone.review.Assessments;
import app.touchstone.review.DealingOut;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import app.touchstone.review.Profile;
import app.touchstone.review.Profiles;
import app.touchstone.review.Seats;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal on every database we run on: it only grows, it can be taken out and verified, and it knows nobody's name. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class JournalTest {

    private static final int WRITERS = 16;
    private static final int EACH = 25;

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Journal journal;

    @Autowired
    JournalExport export;

    @Autowired
    Anchors anchors;

    @Autowired
    Erasure erasure;

    @Autowired
    People people;

    @Autowired
    Desks desks;

    @Autowired
    Tokens tokens;

    @Autowired
    Seats seats;

    @Autowired
    Assessments assessments;

    @Autowired
    DealingOut dealing;

    @Autowired
    Profiles profiles;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Member ada;

    @BeforeEach
    void open() {
        ada = desk.blind();
    }

    private UUID id() {
        return ada.desk().value();
    }

    private ChainVerifier.Result verify() {
        return journal.verify(id(), walked -> {});
    }

    private void write(int number) {
        transaction.executeWithoutResult(status ->
                journal.record(id(), ada.person().value(), "test.written", "desk", id(), Map.of("number", number)));
    }

    private String exported(Member member) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(member, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ChainVerifier.Result outside(String file, ChainVerifier.Anchor... heads) throws IOException {
        ChainVerifier verifier = new ChainVerifier(List.of(heads));
        JournalFile.walk(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), verifier);
        return verifier.result();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set content = '{}' where sequence = 1",
                "update journal_entry set hash = hash where sequence = 1",
                "delete from journal_entry where sequence = 2",
                "delete from journal_entry",
                "delete from journal_head",
                "update journal_head set sequence = sequence - 1",
                "update journal_head set hash = ''",
                "update journal_head set sequence = sequence + 2"
            })
    void should_be_kept_by_the_database_from_being_changed(String sql) {
        long before = journal.count(id());
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("journal");
        assertThat(journal.count(id())).isEqualTo(before);
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void should_lose_no_entry_of_sixteen_writers_and_stay_chained() throws Exception {
        long before = journal.count(id());
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer * EACH;
                writers.add(threads.submit(() -> {
                    together.await();
                    for (int i = 0; i < EACH; i++) {
                        write(first + i);
                    }
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(journal.count(id())).isEqualTo(before + WRITERS * EACH);
        assertThat(verify().holds()).isTrue();
        assertThat(journal.latest(id(), Long.MAX_VALUE, WRITERS * EACH))
                .extracting(JournalEntry::content)
                .doesNotHaveDuplicates();
    }

    @Test
    void should_leave_no_gap_where_a_transaction_was_taken_back() {
        long before = journal.count(id());
        transaction.executeWithoutResult(status -> {
            journal.record(id(), null, "test.written", "desk", id(), Map.of());
            status.setRollbackOnly();
        });
        write(1);
        assertThat(journal.count(id())).isEqualTo(before + 1);
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void should_name_what_somebody_with_the_keys_to_the_database_did() {
        for (int i = 0; i < 9; i++) {
            write(i);
        }
        tampered("update journal_entry set sequence = -5 where sequence = 5", Fault.REMOVED, 5, "-5", "5");
        long end = journal.count(id());
        desk.tamper(() -> jdbc.sql("update journal_entry set sequence = -4 where sequence = 4")
                .update());
        assertThat(verify().fault()).isEqualTo(Fault.REMOVED);
        desk.tamper(() -> {
            jdbc.sql("update journal_entry set sequence = 4 where sequence = 7").update();
            jdbc.sql("update journal_entry set sequence = 7 where sequence = -4")
                    .update();
        });
        ChainVerifier.Result found = verify();
        assertThat(found.fault()).isEqualTo(Fault.REORDERED);
        assertThat(found.at()).isEqualTo(4);
        assertThat(found.entries()).isEqualTo(end);
    }

    private void tampered(String sql, Fault fault, long at, String from, String back) {
        desk.tamper(() -> jdbc.sql(sql).update());
        assertThat(verify().fault()).isEqualTo(fault);
        assertThat(verify().at()).isEqualTo(at);
        desk.tamper(() -> jdbc.sql("update journal_entry set sequence = " + back + " where sequence = " + from)
                .update());
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void should_find_an_entry_put_behind_the_head() {
        JournalEntry last = journal.last(id()).orElseThrow();
        JournalEntry forged = new JournalEntry(
                last.desk(), last.sequence() + 1, last.at(), null, "x", "desk", last.desk(), "{}", last.hash(), "");
        jdbc.sql("insert into journal_entry select desk_id, sequence + 1, at, null, 'x', 'desk', desk_id, '{}', hash,"
                        + " ? from journal_entry where sequence = ?")
                .params(forged.written().computeHash(), last.sequence())
                .update();
        assertThat(verify().fault()).isEqualTo(Fault.INSERTED);
        assertThat(verify().at()).isEqualTo(last.sequence() + 1);
    }

    @Test
    void should_be_taken_out_whole_and_verify_outside_for_everybody_while_assessments_are_sealed() throws Exception {
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        Member len = desk.join(ada, "len", Role.READER);
        ClaimId claim = work.inReview(ada);
        work.seal(rui, claim, ReviewDesk.judged("false"));
        Anchors.Head head = anchors.head(len);
        String file = exported(len);
        assertThat(file.lines().count()).isEqualTo(head.sequence());
        assertThat(outside(file, new ChainVerifier.Anchor(head.sequence(), head.hash()))
                        .holds())
                .isTrue();
        assertThat(file).contains("assessment.committed").doesNotContain("It is false", "nonce");
        JournalEntry last = journal.last(id()).orElseThrow();
        assertThat(last.action()).isEqualTo("journal.exported");
        assertThat(last.content()).contains(head.hash());
        assertThat(outside(file.replaceFirst("claim.moved", "claim.movex")).fault())
                .isEqualTo(Fault.CHANGED);
    }

    @Test
    void should_read_in_pieces_without_losing_what_lies_between() throws Exception {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 4_500; i++) {
                journal.record(id(), null, "test.written", "desk", id(), Map.of("number", i));
            }
        });
        assertThat(verify().entries()).isEqualTo(journal.count(id()));
        assertThat(outside(exported(ada)).holds()).isTrue();
    }

    @Test
    void should_put_on_record_where_a_head_was_deposited() {
        Anchors.Head head = anchors.head(ada);
        Anchors.Anchor anchor = anchors.record(ada, new Anchors.Deposit(0, " https://archive.example/1 "));
        anchors.record(ada, new Anchors.Deposit(2, "on paper"));
        assertThat(anchor.hash()).isEqualTo(head.hash());
        assertThat(anchor.place()).isEqualTo("https://archive.example/1");
        assertThat(anchors.all(ada)).extracting(Anchors.Anchor::sequence).containsExactly(2L, head.sequence());
        assertThat(anchors.all(ada).getLast()).isEqualTo(anchor);
        assertThatThrownBy(() -> anchors.record(ada, new Anchors.Deposit(9999, "nowhere")))
                .isInstanceOf(Problem.class);
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        assertThatThrownBy(() -> anchors.record(edda, new Anchors.Deposit(0, "mine")))
                .isInstanceOf(Problem.class);
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void should_give_a_head_as_a_file_that_is_the_same_each_time() {
        Anchors.Head head = anchors.head(ada);
        assertThat(head.file())
                .isEqualTo("{\"at\":\"" + head.at() + "\",\"desk\":\"" + id() + "\",\"hash\":\"" + head.hash()
                        + "\",\"sequence\":" + head.sequence() + "}\n")
                .isEqualTo(anchors.head(ada).file());
    }

    /** Names as no word of the program's own has them. */
    private PersonId named(String name, Role role) {
        return people.add(ada, new NewPerson("Zx" + name, "zx" + name + "@test.example", TestDesk.PASSWORD, role));
    }

    @Test
    void should_know_nobody_by_name() {
        Member quirin = desks.member(named("quirin", Role.REVIEWER)).orElseThrow();
        Member xaver = desks.member(named("xaver", Role.REVIEWER)).orElseThrow();
        tokens.make(quirin, "Zxquirin's laptop", Set.of(Scope.READ), null);
        profiles.change(quirin, quirin.person(), new Profile(Set.of("pt"), Set.of("zxquirin-law"), null));
        ClaimId other = work.inReview(ada);
        seats.declareConflict(quirin, other, "Zxquirin's brother works there");
        ClaimId claim = work.inReview(ada);
        seats.give(ada, claim, quirin.person());
        work.seal(quirin, claim, ReviewDesk.judged("false"));
        work.seal(xaver, claim, ReviewDesk.judged("false"));
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.SETTLED);
        people.changeRole(ada, xaver.person(), Role.EDITOR);
        people.disable(ada, xaver.person(), true);
        erasure.erase(ada, xaver.person());
        assertThat(exported(ada)).doesNotContainIgnoringCase("zxquirin", "zxxaver");
    }

    @Test
    void should_put_a_pseudonym_in_place_of_who_was_erased_and_keep_the_chain() {
        PersonId quirin = named("quirin", Role.REVIEWER);
        Member member = desks.member(quirin).orElseThrow();
        String secret = tokens.make(member, "laptop", Set.of(Scope.READ), null).secret();
        ClaimId claim = work.inReview(member);
        notices.choose(member, new Notices.Choice(NoticeKind.SETTLED, true, Notices.Mail.AT_ONCE));
        seats.declareConflict(member, work.inReview(ada), "a brother");

        erasure.erase(ada, quirin);

        Person now = people.all(ada).stream()
                .filter(one -> one.id().equals(quirin))
                .findFirst()
                .orElseThrow();
        assertThat(now.erased()).isTrue();
        assertThat(now.disabled()).isTrue();
        assertThat(now.name()).matches("P-[2-9A-HJ-NP-Z]{6}");
        assertThat(now.email()).endsWith("@erased.invalid");
        assertThat(people.names(Set.of(quirin.value())).get(quirin.value())).isEqualTo(now.name());
        assertThat(desks.member(quirin)).isEmpty();
        assertThat(tokens.authenticate(secret)).isEmpty();
        assertThat(everyText()).doesNotContainIgnoringCase("zxquirin");
        assertThat(journal.last(id()).map(JournalEntry::action)).contains("person.erased");
        assertThat(journal.of(id(), claim.value())).isNotEmpty();
        assertThat(verify().holds()).isTrue();
        // for good: no way back, and a second time changes nothing
        assertThatThrownBy(() -> people.disable(ada, quirin, false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> people.changeRole(ada, quirin, Role.EDITOR)).isInstanceOf(Problem.class);
        long entries = journal.count(id());
        erasure.erase(ada, quirin);
        assertThat(journal.count(id())).isEqualTo(entries);
        assertThat(people.names(Set.of(quirin.value())).get(quirin.value())).isEqualTo(now.name());
        // the address is free for somebody new
        assertThat(named("quirin", Role.READER)).isNotEqualTo(quirin);
    }

    /** Every text in every table: what is forgotten is forgotten there. */
    private String everyText() {
        StringBuilder all = new StringBuilder();
        jdbc.sql("select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'"
                        + " and (lower(data_type) like 'character%' or lower(data_type) = 'text')"
                        + " and lower(table_name) not like 'flyway%'")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> jdbc.sql("select distinct \"" + column.get(1) + "\" from \"" + column.get(0) + "\"")
                        .query(String.class)
                        .list()
                        .forEach(text -> all.append(text).append('\n')));
        assertThat(all).contains("The Earth is flat");
        return all.toString();
    }

    @Test
    void should_hand_the_open_work_back_sealed_or_not() {
        PersonId quirin = named("quirin", Role.REVIEWER);
        Member member = desks.member(quirin).orElseThrow();
        Member olena = desk.join(ada, "olena", Role.REVIEWER);
        ClaimId sealed = work.inReview(ada);
        ClaimId drafted = work.inReview(ada);
        for (ClaimId claim : List.of(sealed, drafted)) {
            seats.give(ada, claim, quirin);
            work.write(member, claim, ReviewDesk.judged("true"));
            work.write(olena, claim, ReviewDesk.judged("false"));
        }
        work.seal(member, sealed, ReviewDesk.judged("true"));
        ClaimId settled = work.inReview(ada);
        work.seal(member, settled, ReviewDesk.judged("false"));
        work.seal(olena, settled, ReviewDesk.judged("false"));

        erasure.erase(ada, quirin);

        for (ClaimId claim : List.of(sealed, drafted)) {
            assertThat(seats.free(ada, claim)).isEqualTo(1);
            assertThat(seats.of(ada, claim)).noneMatch(seat -> seat.person().equals(quirin));
            assertThat(work.state(ada, claim)).isEqualTo(ClaimState.IN_REVIEW);
        }
        assertThat(work.state(ada, settled)).isEqualTo(ClaimState.SETTLED);
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        work.seal(olena, sealed, ReviewDesk.judged("false"));
        work.seal(rui, sealed, ReviewDesk.judged("false"));
        assertThat(work.state(ada, sealed)).isEqualTo(ClaimState.SETTLED);
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void should_not_erase_the_last_administrator_nor_let_others_erase() {
        assertThatThrownBy(() -> erasure.erase(ada, ada.person()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("lastAdministrator");
        PersonId second = named("quirin", Role.ADMINISTRATOR);
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        assertThatThrownBy(() -> erasure.erase(edda, second)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> erasure.erase(ada, PersonId.fresh())).isInstanceOf(Problem.class);
        erasure.erase(desks.member(second).orElseThrow(), ada.person());
        assertThat(people.all(desks.member(second).orElseThrow()))
                .filteredOn(Person::erased)
                .hasSize(1);
        assertThatThrownBy(() -> erasure.erase(desks.member(second).orElseThrow(), second))
                .hasMessageContaining("lastAdministrator");
    }
}
