package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionFile;
import app.touchstone.report.EditionFiles;
import app.touchstone.report.EditionForm;
import app.touchstone.report.GateItem;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReplyWay;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.report.RightOfReply;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes out with an edition and stays: its files, its notes, what the journal says of it. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class EditionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 10, 10);

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Reports reports;

    @Autowired
    ReadingRoom room;

    @Autowired
    EditionFiles files;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private Member ada;

    @BeforeEach
    void freshDesk() {
        ada = desk.fresh();
    }

    private Claim settled() {
        ClaimId claim = work.inReview(ada);
        work.seal(ada, claim, ReviewDesk.judged("false"));
        return work.claim(ada, claim);
    }

    private static ReportNotes notes(RightOfReply reply) {
        return new ReportNotes("", "None.", "en", 0, reply);
    }

    private Edition published(Claim claim) {
        return reports.publish(
                ada, claim.id(), claim.version(), null, notes(RightOfReply.notAsked("They could not be found.")));
    }

    @Test
    void should_keep_every_file_of_an_edition_and_name_its_hash_in_the_journal() {
        Claim claim = settled();
        Edition edition = published(claim);
        List<EditionFile> kept = files.of(ada, claim.id());
        assertThat(kept).extracting(EditionFile::form).containsExactly(EditionForm.values());
        JournalEntry entry = journal.of(ada.desk().value(), claim.id().value(), "edition.published")
                .getFirst();
        for (EditionFile file : kept) {
            EditionFile.Whole whole = room.file("test-desk", edition.content().slug(), 1, file.form());
            assertThat(CanonicalJson.sha256(whole.bytes())).isEqualTo(file.sha256());
            assertThat(whole.bytes()).hasSize((int) file.size());
            assertThat(files.bytes(ada, claim.id(), 1, file.form())).isEqualTo(whole.bytes());
            assertThat(entry.content()).contains(file.sha256());
        }
        assertThat(kept.getLast().sha256()).isEqualTo(edition.sha256());
    }

    @Test
    void should_serve_the_file_that_went_out_and_never_make_it_again() {
        Claim claim = settled();
        String slug = published(claim).content().slug();
        byte[] first = room.file("test-desk", slug, null, EditionForm.PDF).bytes();
        assertThat(room.file("test-desk", slug, null, EditionForm.PDF).bytes()).isEqualTo(first);

        work.move(ada, claim.id(), ClaimState.UNDER_CORRECTION, "A slip.");
        reports.publish(
                ada,
                claim.id(),
                work.claim(ada, claim.id()).version(),
                new Correcting(CorrectionKind.TYPO, "A letter was missing."));
        assertThat(room.file("test-desk", slug, 1, EditionForm.PDF).bytes()).isEqualTo(first);
        assertThat(new String(
                        room.file("test-desk", slug, null, EditionForm.TEXT).bytes(), StandardCharsets.UTF_8))
                .contains("A letter was missing.");
        assertThat(files.of(ada, claim.id())).hasSize(2 * EditionForm.values().length);
    }

    @Test
    void should_tell_when_how_and_by_whom_the_claimant_was_asked() {
        Claim claim = settled();
        RightOfReply asked =
                new RightOfReply(MONDAY, ReplyWay.MAIL, "the desk", MONDAY.plusDays(2), "“It looks flat to me.”", "");
        Edition edition = reports.publish(ada, claim.id(), claim.version(), null, notes(asked));
        assertThat(edition.content().review().reply()).isEqualTo(asked);
        assertThat(new String(
                                room.file("test-desk", edition.content().slug(), 1, EditionForm.TEXT)
                                        .bytes(),
                                StandardCharsets.UTF_8)
                        .replaceAll("\\s+", " "))
                .contains("Asked on October 10, 2022, by e-mail, by the desk. Answered on October 12, 2022.")
                .contains("“It looks flat to me.”");
    }

    @Test
    void should_ask_for_the_rest_of_a_right_of_reply_that_was_begun() {
        Claim claim = settled();
        reports.write(ada, claim.id(), notes(new RightOfReply(MONDAY, null, "the desk", null, "", "")));
        assertThat(reports.preview(ada, claim.id()).missing()).containsExactly(GateItem.RIGHT_OF_REPLY);
    }

    @Test
    void should_refuse_a_right_of_reply_that_contradicts_itself() {
        ClaimId claim = settled().id();
        assertThatThrownBy(() -> reports.write(
                        ada,
                        claim,
                        notes(new RightOfReply(MONDAY, ReplyWay.PHONE, "us", MONDAY.minusDays(1), "No.", ""))))
                .hasMessageContaining("report.reply.answeredBefore");
        assertThatThrownBy(() -> reports.write(
                        ada, claim, notes(new RightOfReply(MONDAY, ReplyWay.PHONE, "us", null, "", "Nobody dared."))))
                .hasMessageContaining("report.reply.askedAndNot");
        assertThat(reports.preview(ada, claim).notes().version()).isZero();
    }

    @Test
    void should_still_read_notes_of_before_that_have_it_in_words() {
        Claim claim = settled();
        jdbc.sql("insert into report_notes (claim_id, right_of_reply, interests, language, version)"
                        + " values (?, 'Asked, no answer.', 'None.', 'en', 1)")
                .param(claim.id().value())
                .update();
        assertThat(reports.preview(ada, claim.id()).missing()).isEmpty();
        assertThat(reports.publish(ada, claim.id(), claim.version(), null)
                        .content()
                        .review()
                        .rightOfReply())
                .isEqualTo("Asked, no answer.");
    }
}
