package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.DeskId;
import app.touchstone.account.Desks;
import app.touchstone.account.Desks.DeskOpened;
import app.touchstone.account.LetterheadDetails;
import app.touchstone.account.Letterheads;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebooks;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.Edition;
import app.touchstone.report.Front;
import app.touchstone.report.Methodologies;
import app.touchstone.report.Methodology;
import app.touchstone.report.NewMethodology;
import app.touchstone.report.PublicChoices.Choice;
import app.touchstone.report.PublicEdition;
import app.touchstone.report.PublicPage;
import app.touchstone.report.PublicQuery;
import app.touchstone.report.PublicReport;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.Reports;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What readers find: lists, filters, search, the corrections log, each desk by itself. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class PublicRoomTest {

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Reports reports;

    @Autowired
    ReadingRoom room;

    @Autowired
    Letterheads letterheads;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Methodologies methodologies;

    @Autowired
    Desks desks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<ApplicationRunner> runners;

    private Member ada;
    private ReadersDesk readers;

    @BeforeEach
    void freshDesk() {
        ada = desk.fresh();
        readers = new ReadersDesk(work, reports);
    }

    private Front front() {
        return room.front("test-desk");
    }

    private List<String> titles(PublicQuery query) {
        return room.find(front(), query).items().stream()
                .map(PublicReport::title)
                .toList();
    }

    private static PublicQuery words(String text) {
        return new PublicQuery(text, "", "", "", null, "", 1);
    }

    @Test
    void should_list_what_went_out_the_newest_first_and_say_that_the_desk_changed() {
        long before = front().stamp();
        readers.publish(ada, "Is the Earth flat?", "false", "en");
        readers.publish(ada, "Is the Moon far?", "true", "uk");
        assertThat(titles(PublicQuery.ALL)).containsExactly("Is the Moon far?", "Is the Earth flat?");
        assertThat(front().stamp()).isEqualTo(before + 2);
        assertThat(room.hall().stamp()).isGreaterThanOrEqualTo(2);
        PublicReport first = room.find(front(), PublicQuery.ALL).items().getFirst();
        assertThat(first.ratingLabel()).isEqualTo("True");
        assertThat(first.slug()).isEqualTo("is-the-moon-far");
        assertThat(room.shown("test-desk", first.slug(), null).sha256()).isEqualTo(first.sha256());
    }

    @Test
    void should_filter_by_verdict_framing_year_and_language() {
        Code framing = codebooks.newest(ada).getFirst().codes().getFirst();
        readers.publish(ada, "One", "false", "en", framing.id());
        readers.publish(ada, "Two", "true", "uk");
        assertThat(titles(new PublicQuery("", "false", "", "", null, "", 1))).containsExactly("One");
        assertThat(titles(new PublicQuery("", "", "", "", null, "uk", 1))).containsExactly("Two");
        Choice offered = room.choices(front()).framings().getFirst();
        assertThat(offered.label()).isEqualTo(framing.path());
        assertThat(titles(new PublicQuery("", "", offered.value(), "", null, "", 1)))
                .containsExactly("One");
        int year = Integer.parseInt(room.choices(front()).years().getFirst().value());
        assertThat(titles(new PublicQuery("", "", "", "", year, "", 1))).hasSize(2);
        assertThat(titles(new PublicQuery("", "", "", "", year - 1, "", 1))).isEmpty();
        assertThat(room.choices(front()).verdicts())
                .extracting(Choice::value, Choice::reports)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("false", 1),
                        org.assertj.core.groups.Tuple.tuple("true", 1));
    }

    @Test
    void should_find_words_by_their_beginning_whatever_their_case_and_accents() {
        readers.publish(ada, "Does the Café of Łódź pay?", "false", "en");
        readers.publish(ada, "Чи є життя на Місяці?", "false", "uk");
        readers.publish(ada, "月は遠いですか", "false", "ja");
        assertThat(titles(words("CAFE pay"))).containsExactly("Does the Café of Łódź pay?");
        assertThat(titles(words("caf"))).hasSize(1);
        assertThat(titles(words("місяц життя"))).containsExactly("Чи є життя на Місяці?");
        assertThat(titles(words("遠い"))).containsExactly("月は遠いですか");
        assertThat(titles(words("cafe moon"))).isEmpty();
        assertThat(titles(words("%")).size()).isEqualTo(3);
        assertThat(titles(words("' or 1=1 --"))).isEmpty();
    }

    @Test
    void should_leaf_through_many() {
        for (int i = 1; i <= PublicQuery.PER_PAGE + 2; i++) {
            readers.publish(ada, "Report " + i, "false", "en");
        }
        PublicPage<PublicReport> second = room.find(front(), PublicQuery.ALL.onPage(2));
        assertThat(second.total()).isEqualTo(PublicQuery.PER_PAGE + 2);
        assertThat(second.items()).extracting(PublicReport::title).containsExactly("Report 2", "Report 1");
        assertThat(room.find(front(), PublicQuery.ALL.onPage(9)).items()).isEmpty();
    }

    @Test
    void should_show_the_newest_edition_keep_the_old_one_and_log_why() {
        Edition edition = readers.publish(ada, "Is the Earth flat?", "false", "en");
        String slug = edition.content().slug();
        readers.correct(ada, edition, CorrectionKind.TYPO, "A letter was missing.");
        readers.retract(ada, edition, "The source was forged.");
        assertThat(room.find(front(), PublicQuery.ALL).items())
                .singleElement()
                .matches(PublicReport::retracted)
                .extracting(PublicReport::edition)
                .isEqualTo(3);
        assertThat(room.shown("test-desk", slug, 1).sha256()).isEqualTo(edition.sha256());
        assertThat(room.shown("test-desk", slug, 1).newest()).isEqualTo(3);
        assertThat(room.log(front(), true, 0, 10).items())
                .extracting(PublicEdition::correction, PublicEdition::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CorrectionKind.RETRACTION, "The source was forged."),
                        org.assertj.core.groups.Tuple.tuple(CorrectionKind.TYPO, "A letter was missing."));
        assertThat(room.log(front(), false, 0, 10).total()).isEqualTo(3);
        assertThatThrownBy(() -> room.shown("test-desk", slug, 4)).isInstanceOf(Problem.class);
    }

    @Test
    void should_give_no_report_the_word_of_a_page() {
        assertThat(readers.publish(ada, "Corrections", "false", "en").content().slug())
                .startsWith("corrections-");
    }

    @Test
    void should_lay_out_again_what_went_out_before_there_was_a_shelf() throws Exception {
        Edition edition = readers.publish(ada, "Is the Earth flat?", "false", "en");
        readers.correct(ada, edition, CorrectionKind.CLARIFICATION, "It was unclear.");
        List<PublicReport> before = room.find(front(), PublicQuery.ALL).items();
        List<PublicEdition> log = room.log(front(), false, 0, 10).items();
        for (String table : List.of("public_report_word", "public_report_tag", "public_report", "public_edition")) {
            jdbc.sql("delete from " + table).update();
        }
        for (ApplicationRunner runner : runners) {
            if (runner.getClass().getName().contains("PublicShelfFilling")) {
                runner.run(new DefaultApplicationArguments());
            }
        }
        assertThat(room.find(front(), PublicQuery.ALL).items()).isEqualTo(before);
        assertThat(room.log(front(), false, 0, 10).items()).isEqualTo(log);
        assertThat(titles(words("earth"))).hasSize(1);
    }

    @Test
    void should_keep_desks_apart() {
        readers.publish(ada, "Is the Moon round?", "false", "en");
        Member bob = other();
        readers.publish(bob, "Is the Sea dry?", "false", "en");
        Front elsewhere = room.front("other");
        assertThat(room.find(elsewhere, PublicQuery.ALL).items())
                .extracting(PublicReport::title)
                .containsExactly("Is the Sea dry?");
        assertThat(room.find(elsewhere, words("moon")).items()).isEmpty();
        assertThat(titles(words("dry"))).isEmpty();
        assertThat(room.log(elsewhere, false, 0, 10).total()).isEqualTo(1);
        assertThat(room.choices(elsewhere).verdicts())
                .extracting(Choice::reports)
                .containsExactly(1);
        assertThatThrownBy(() -> room.shown("other", "is-the-moon-round", null)).isInstanceOf(Problem.class);
        assertThat(room.fronts()).hasSize(2);
        assertThat(room.addresses(0, 10)).hasSize(2);
    }

    private Member other() {
        DeskId other = DeskId.fresh();
        jdbc.sql("insert into desk (id, name, slug, created_at) values (?, 'Other', 'other', current_timestamp)")
                .param(other.value())
                .update();
        jdbc.sql("insert into journal_head (desk_id, sequence, hash) values (?, 0, ?)")
                .params(other.value(), "0".repeat(64))
                .update();
        Member bob = desk.join(ada, "bob", Role.ADMINISTRATOR);
        jdbc.sql("update membership set desk_id = ? where person_id = ?")
                .params(other.value(), bob.person().value())
                .update();
        Member there = desks.member(bob.person(), other).orElseThrow();
        transaction.executeWithoutResult(status -> events.publishEvent(new DeskOpened(there)));
        jdbc.sql("update desk_policy set assessments_needed = 1").update();
        return there;
    }

    @Test
    void should_dress_the_desk_as_its_administrators_say() {
        assertThat(front().title()).isEqualTo("Test desk");
        var changed = letterheads.change(
                ada,
                0,
                new LetterheadDetails("Eurasia desk", "We check.", "desk@test.example", "", "", "CC0", "#0b6670", ""));
        assertThat(changed.version()).isEqualTo(1);
        assertThat(front().title()).isEqualTo("Eurasia desk");
        assertThatThrownBy(() -> letterheads.change(ada, 0, LetterheadDetails.PLAIN))
                .hasMessageContaining("problem.stale");
        assertThatThrownBy(
                        () -> letterheads.change(ada, 1, new LetterheadDetails("", "", "", "", "", "", "#ffff00", "")))
                .hasMessageContaining("account.letterhead.unreadable");
        assertThatThrownBy(() -> letterheads.change(desk.join(ada, "edda", Role.EDITOR), 1, LetterheadDetails.PLAIN))
                .hasMessageContaining("problem.forbidden");
        byte[] logo = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>"
                .getBytes(StandardCharsets.UTF_8);
        String sha256 = letterheads.changeLogo(ada, logo).logo();
        assertThat(room.logo(front(), String.valueOf(sha256)).content()).isEqualTo(logo);
        letterheads.removeLogo(ada);
        assertThat(front().letterhead().logo()).isNull();
        assertThat(front().letterhead().details().accent()).isEqualTo("#0b6670");
        // pages that were read before still find it
        assertThat(room.logo(front(), String.valueOf(sha256)).content()).isEqualTo(logo);
    }

    @Test
    void should_tell_the_method_and_that_it_changed() {
        String before = room.methodState(front());
        assertThat(room.method(front()).scales()).isNotEmpty();
        assertThat(room.method(front()).policy().assessmentsNeeded()).isEqualTo(1);
        codebooks.publish(ada, codebooks.newest(ada).getFirst().file());
        String after = room.methodState(front());
        assertThat(after).isNotEqualTo(before);
        methodologies.publish(ada, new NewMethodology(0, "We ask.", "We ask, and ask again.", ""));
        assertThat(room.methodState(front())).isNotEqualTo(after);
        assertThat(room.method(front()).texts())
                .extracting(Methodology::text)
                .containsExactly("We ask, and ask again.");
    }
}
