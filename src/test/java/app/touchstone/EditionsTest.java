package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureDiffers;
import app.touchstone.capture.Captures;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.Codebooks;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceMerges;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Sources;
import app.touchstone.evidence.Stance;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.report.Citations;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionChanges;
import app.touchstone.report.EditionFile;
import app.touchstone.report.EditionFiles;
import app.touchstone.report.EditionForm;
import app.touchstone.report.EditionHead;
import app.touchstone.report.EditionHistory;
import app.touchstone.report.FlagKind;
import app.touchstone.report.GateCheck;
import app.touchstone.report.GateItem;
import app.touchstone.report.GateWaivers;
import app.touchstone.report.Methodologies;
import app.touchstone.report.Methodology;
import app.touchstone.report.NewMethodology;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReplyWay;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportFlag;
import app.touchstone.report.ReportFlags;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.report.RightOfReply;
import app.touchstone.review.Notice;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import app.touchstone.review.Reviews;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

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
    GateWaivers waivers;

    @Autowired
    EditionHistory history;

    @Autowired
    Citations citations;

    @Autowired
    Methodologies methodologies;

    @Autowired
    PublicAddress address;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Reviews reviews;

    @Autowired
    ReportFlags flags;

    @Autowired
    Notices notices;

    @Autowired
    Sources sources;

    @Autowired
    SourceMerges merges;

    @Autowired
    Captures captures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Codebooks codebooks;

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

    private Edition corrected(ClaimId claim, CorrectionKind kind, String reason) {
        return reports.publish(ada, claim, work.claim(ada, claim).version(), new Correcting(kind, reason));
    }

    @Test
    void should_let_an_item_pass_with_a_reason_that_is_published() {
        Claim claim = settled();
        reports.write(ada, claim.id(), notes(RightOfReply.NONE));
        assertThat(reports.preview(ada, claim.id()).missing()).containsExactly(GateItem.RIGHT_OF_REPLY);
        waivers.waive(ada, claim.id(), GateItem.RIGHT_OF_REPLY, "  They are in hiding.  ");
        assertThat(reports.preview(ada, claim.id()).missing()).isEmpty();
        Edition edition = reports.publish(ada, claim.id(), claim.version(), null);
        assertThat(edition.content().review().waived())
                .containsExactly(new ReportContent.Waived(GateItem.RIGHT_OF_REPLY, "They are in hiding."));
        assertThat(new String(files.bytes(ada, claim.id(), 1, EditionForm.HTML), StandardCharsets.UTF_8))
                .contains("Let pass by an editor: The claimant was asked", "They are in hiding.");
    }

    @Test
    void should_not_print_a_waiver_that_is_no_longer_needed() {
        Claim claim = settled();
        waivers.waive(ada, claim.id(), GateItem.RIGHT_OF_REPLY, "They are in hiding.");
        assertThat(published(claim).content().review().waived()).isEmpty();
    }

    @Test
    void should_never_let_pass_what_makes_a_report_one() {
        ClaimId claim = work.inReview(ada);
        for (GateItem item : List.of(GateItem.SETTLED, GateItem.CLAIM_REVIEW_VALID)) {
            assertThatThrownBy(() -> waivers.waive(ada, claim, item, "Because."))
                    .hasMessageContaining("report.gate.never." + item);
        }
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        assertThatThrownBy(() -> waivers.waive(rui, claim, GateItem.PRIMARY_SOURCE, "Because."))
                .hasMessageContaining("problem.forbidden");
        assertThatThrownBy(() -> waivers.waive(ada, claim, GateItem.PRIMARY_SOURCE, " "))
                .hasMessageContaining("report.gate.waiveReason");
    }

    @Test
    void should_tell_the_second_of_two_who_correct_at_once() {
        ClaimId claim = settled().id();
        published(work.claim(ada, claim));
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        Claim read = work.claim(ada, claim);
        work.move(ada, claim, ClaimState.UNDER_CORRECTION, "A slip.");
        assertThatThrownBy(() -> reviews.move(
                        edda, claim, read.version(), ClaimState.UNDER_CORRECTION, "Another slip.", Set.of()))
                .hasMessageContaining("problem.stale");
        Claim both = work.claim(ada, claim);
        corrected(claim, CorrectionKind.TYPO, "A letter.");
        assertThatThrownBy(() -> reports.publish(
                        edda, claim, both.version(), new Correcting(CorrectionKind.CLARIFICATION, "A word.")))
                .hasMessageContaining("report.alreadyPublished");
        assertThat(history.editions(ada, claim)).hasSize(2);
    }

    @Test
    void should_keep_a_log_of_corrections_and_say_what_each_changed() {
        ClaimId claim = settled().id();
        published(work.claim(ada, claim));
        work.move(ada, claim, ClaimState.UNDER_CORRECTION, "They answered.");
        ReportNotes before = reports.preview(ada, claim).notes();
        reports.write(
                ada,
                claim,
                new ReportNotes(
                        "",
                        "None.",
                        "en",
                        before.version(),
                        new RightOfReply(MONDAY, ReplyWay.PHONE, "us", MONDAY, "“It is flat.”", "")));
        corrected(claim, CorrectionKind.CLARIFICATION, "The answer came in.");
        reports.retract(
                ada,
                claim,
                work.claim(ada, claim).version(),
                new Correcting(CorrectionKind.RETRACTION, "The source was forged."));
        assertThat(history.corrections(ada))
                .extracting(EditionHead::correction)
                .containsExactly(CorrectionKind.RETRACTION, CorrectionKind.CLARIFICATION);
        EditionChanges changes = history.changes(ada, claim, 1, 2, Locale.ENGLISH);
        assertThat(changes.changes())
                .extracting(EditionChanges.Change::label)
                .containsExactly("Right of reply", "The answer", "Not asked, because");
        assertThatThrownBy(() -> history.changes(ada, claim, 1, 7, Locale.ENGLISH))
                .isInstanceOf(Problem.class);
    }

    @Test
    void should_ask_for_an_archived_copy_of_all_evidence_that_has_an_address() {
        ClaimId claim = work.open(ada);
        cite(claim, "");
        cite(claim, "https://example.org/other");
        work.move(ada, claim, ClaimState.IN_REVIEW, "");
        work.seal(ada, claim, ReviewDesk.judged("false"));
        assertThat(reports.preview(ada, claim).gate())
                .filteredOn(check -> check.item() == GateItem.CAPTURES_PRESENT)
                .flatExtracting(GateCheck::details)
                .containsExactly("E3: https://example.org/other");
        assertThatThrownBy(() -> published(work.claim(ada, claim)))
                .hasMessageContaining("report.gate.CAPTURES_PRESENT");
        waivers.waive(ada, claim, GateItem.CAPTURES_PRESENT, "The page is gone.");
        assertThat(published(work.claim(ada, claim)).content().review().waived())
                .containsExactly(new ReportContent.Waived(GateItem.CAPTURES_PRESENT, "The page is gone."));
    }

    private void cite(ClaimId claim, String at) {
        evidence.add(
                ada,
                claim,
                new EvidenceDetails(
                        evidence.of(ada, claim).getFirst().source().id(),
                        "What else is said?",
                        "That it is round.",
                        "",
                        Stance.REFUTES,
                        at,
                        MONDAY));
    }

    @Test
    void should_tell_who_cites_a_report_before_it_is_taken_back() {
        ClaimId cited = settled().id();
        Edition edition = published(work.claim(ada, cited));
        ClaimId citing = work.open(ada);
        evidence.add(
                ada,
                citing,
                new EvidenceDetails(
                        evidence.of(ada, citing).getFirst().source().id(),
                        "What did we find before?",
                        "That it is round.",
                        "",
                        Stance.REFUTES,
                        address.of("/read/test-desk/" + edition.content().slug() + "/1"),
                        MONDAY));
        assertThat(citations.of(ada, cited))
                .extracting(Citations.CitingClaim::claim, Citations.CitingClaim::evidence)
                .containsExactly(tuple(citing, 2));
        assertThat(citations.of(ada, citing)).isEmpty();
    }

    @Test
    void should_name_the_version_of_the_methodology_in_force() {
        methodologies.publish(ada, new NewMethodology(0, "Two judge blind.", "At length.", ""));
        assertThatThrownBy(() -> methodologies.publish(ada, new NewMethodology(0, "One.", "Short.", "Less work.")))
                .hasMessageContaining("report.methodology.stale");
        Claim claim = settled();
        assertThat(published(claim).content().methodology())
                .isEqualTo(new ReportContent.Methodology(1, "Two judge blind."));
        methodologies.publish(ada, new NewMethodology(1, "Three judge blind.", "At length.", "One more."));
        assertThat(methodologies.versions(ada)).extracting(Methodology::number).containsExactly(2, 1);
        assertThat(room.edition("test-desk", "is-the-earth-flat-false", null)
                        .content()
                        .methodology()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void should_tell_the_owner_of_what_changes_under_a_report_and_keep_the_flag_until_it_is_answered() {
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        Claim claim = settled();
        published(claim);
        Source source = evidence.of(ada, claim.id()).getFirst().source();
        SourceDetails before = source.details();
        sources.change(
                edda,
                source.id(),
                source.version(),
                new SourceDetails(
                        before.name(),
                        before.kind(),
                        SourceType.SECONDARY,
                        before.country(),
                        "",
                        "",
                        "It copies others."));
        assertThat(flags.of(ada, claim.id()))
                .extracting(ReportFlag::kind, ReportFlag::subject)
                .containsExactly(tuple(FlagKind.SOURCE, before.name()));
        assertThat(notices.latest(ada)).extracting(Notice::kind).contains(NoticeKind.REPORT_TOUCHED);
        assertThatThrownBy(() -> flags.deal(edda, flags.all(edda).getFirst().id(), " "))
                .hasMessageContaining("report.flag.outcome");
        flags.deal(edda, flags.all(edda).getFirst().id(), "The figures are the same.");
        assertThat(flags.all(edda)).isEmpty();
        assertThat(journal.of(ada.desk().value(), claim.id().value(), "report.flagDealt"))
                .hasSize(1);
    }

    @Test
    void should_flag_reports_whose_framing_a_new_codebook_defines_otherwise() {
        Codebook book = codebooks.newest(ada).getFirst();
        ClaimId claim = work.inReview(ada);
        work.seal(ada, claim, ReviewDesk.judged("false", book.codes().getFirst().id()));
        published(work.claim(ada, claim));
        codebooks.publish(ada, book.file());
        assertThat(flags.of(ada, claim)).isEmpty();
        JsonMapper json = JsonMapper.builder().build();
        String definition = book.codes().getFirst().definition();
        codebooks.publish(
                ada,
                json.readValue(
                        json.writeValueAsString(book.file())
                                .replace(json.writeValueAsString(definition), "\"Something else altogether.\""),
                        CodebookFile.class));
        assertThat(flags.of(ada, claim)).extracting(ReportFlag::kind).containsExactly(FlagKind.CODEBOOK);
        work.move(ada, claim, ClaimState.UNDER_CORRECTION, "The codebook.");
        corrected(claim, CorrectionKind.CLARIFICATION, "The framing is explained as it is now.");
        assertThat(flags.of(ada, claim)).isEmpty();
    }

    @Test
    void should_tell_the_owner_when_a_cited_page_reads_otherwise_or_its_source_is_merged() {
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        Claim claim = settled();
        published(claim);
        Evidence piece = evidence.of(ada, claim.id()).getFirst();
        Capture after = captures.upload(
                edda,
                "figures.html",
                "https://example.org/figures",
                new ByteArrayInputStream("<p>The figures say flat.</p>".getBytes(StandardCharsets.UTF_8)));
        // as the fetcher tells it, whose own tests ask a server
        transaction.executeWithoutResult(status -> events.publishEvent(new CaptureDiffers(
                edda, after, List.of(Objects.requireNonNull(piece.details().capture())))));
        Source source = piece.source();
        ClaimId other = work.open(ada);
        merges.merge(
                edda,
                source.id(),
                source.version(),
                evidence.of(ada, other).getFirst().source().id());
        assertThat(flags.of(ada, claim.id()))
                .extracting(ReportFlag::kind, ReportFlag::subject)
                .containsExactly(
                        tuple(FlagKind.CAPTURE, "https://example.org/figures"),
                        tuple(FlagKind.SOURCE, source.details().name()));
        assertThat(flags.of(ada, other)).isEmpty();
        assertThat(notices.latest(ada)).extracting(Notice::kind).contains(NoticeKind.REPORT_TOUCHED);
    }

    @Test
    void should_flag_who_cites_a_report_that_is_taken_back() {
        ClaimId cited = settled().id();
        Edition edition = published(work.claim(ada, cited));
        ClaimId citing = work.open(ada);
        evidence.add(
                ada,
                citing,
                new EvidenceDetails(
                        evidence.of(ada, citing).getFirst().source().id(),
                        "What did we find before?",
                        "That it is round.",
                        "",
                        Stance.REFUTES,
                        address.of("/read/test-desk/" + edition.content().slug()),
                        MONDAY));
        work.move(ada, citing, ClaimState.IN_REVIEW, "");
        work.seal(ada, citing, ReviewDesk.judged("true"));
        waivers.waive(ada, citing, GateItem.CAPTURES_PRESENT, "E2 is an edition of ours, which never changes.");
        published(work.claim(ada, citing));
        reports.retract(
                ada,
                cited,
                work.claim(ada, cited).version(),
                new Correcting(CorrectionKind.RETRACTION, "The source was forged."));
        assertThat(flags.of(ada, citing)).extracting(ReportFlag::kind).containsExactly(FlagKind.CITED_REPORT);
    }
}
