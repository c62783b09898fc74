package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Block;
import app.touchstone.document.BlockKind;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.ExtractedText;
import app.touchstone.document.Imprint;
import app.touchstone.document.Origin;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Sources;
import app.touchstone.evidence.Stance;
import app.touchstone.exchange.ExportFilter;
import app.touchstone.exchange.ExportFormat;
import app.touchstone.exchange.ExportKind;
import app.touchstone.exchange.ExportOrder;
import app.touchstone.exchange.Exports;
import app.touchstone.journal.ChainVerifier;
import app.touchstone.journal.Journal;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewClaimMark;
import app.touchstone.marking.NewMark;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.Edition;
import app.touchstone.report.GateItem;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Assessments;
import app.touchstone.review.Reviews;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job through the services: from an article to a published report, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class MainJobTest {

    private static final String TEXT =
            "Peskov said 🙂 “it takes two sides”.\n\nThe “golden billion” lives at others’ expense, he said.";

    @Autowired
    TestDesk desk;

    @Autowired
    Documents documents;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Marks marks;

    @Autowired
    Claims claims;

    @Autowired
    Sources sources;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Reviews reviews;

    @Autowired
    Assessments assessments;

    @Autowired
    Reports reports;

    @Autowired
    ReadingRoom readingRoom;

    @Autowired
    Exports exports;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private Member ada;
    private Member reader;

    @BeforeEach
    void freshDesk() {
        ada = desk.fresh();
        reader = desk.join(ada, "len", Role.READER);
    }

    @Test
    void should_carry_an_article_to_a_published_report() {
        Document document = article();
        Mark framing = mark(document, "golden billion", "golden-billion");
        assertThat(marks.on(ada, document.snapshot())).containsExactly(framing);
        Claim claim = settled(document);

        assertThat(reports.preview(ada, claim.id()).missing())
                .containsExactlyInAnyOrder(GateItem.RIGHT_OF_REPLY, GateItem.INTERESTS_DECLARED);
        assertThatThrownBy(() -> reports.publish(ada, claim.id(), claim.version(), null))
                .hasMessageContaining("report.gate.RIGHT_OF_REPLY");
        reports.write(ada, claim.id(), new ReportNotes("Asked, no answer.", "None.", "en", 0));
        Edition edition = reports.publish(ada, claim.id(), claim.version(), null);

        assertThat(claims.get(ada, claim.id()).state()).isEqualTo(ClaimState.PUBLISHED);
        Edition read = readingRoom.edition("test-desk", edition.content().slug(), null);
        assertThat(read.content().verdict().rating().label()).isEqualTo("False");
        assertThat(read.content().appearances().getFirst().quote()).contains("golden billion");
        assertThat(read.sha256()).isEqualTo(edition.sha256());
        assertThat(verify().holds()).isTrue();

        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        assertThat(exports.write(reader, new ExportOrder(ExportKind.CLAIMS, ExportFormat.CSV, ExportFilter.ALL), out))
                .isEqualTo(1);
        assertThat(out.toString()).contains("PUBLISHED", "False", "Golden billion", "A public record");
    }

    @Test
    void should_publish_once_when_clicked_twice_and_correct_by_a_new_edition() {
        Claim claim = settled(article());
        reports.write(ada, claim.id(), new ReportNotes("Asked, no answer.", "None.", "en", 0));
        reports.publish(ada, claim.id(), claim.version(), null);
        assertThatThrownBy(() -> reports.publish(ada, claim.id(), claim.version(), null))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("report.alreadyPublished");

        move(claim.id(), ClaimState.UNDER_CORRECTION, "The date was wrong.");
        ReportNotes notes = reports.preview(ada, claim.id()).notes();
        reports.write(ada, claim.id(), new ReportNotes("Asked on Friday.", "None.", "en", notes.version()));
        Edition second = reports.publish(
                ada,
                claim.id(),
                claims.get(ada, claim.id()).version(),
                new Correcting(CorrectionKind.CLARIFICATION, "The right of reply is told in full."));

        assertThat(second.content().edition()).isEqualTo(2);
        assertThat(readingRoom
                        .edition("test-desk", second.content().slug(), 1)
                        .content()
                        .review()
                        .rightOfReply())
                .isEqualTo("Asked, no answer.");
        assertThat(second.content().corrections()).hasSize(1);
    }

    @Test
    void should_publish_what_was_typed_beside_the_preview_together_with_the_edition() {
        Claim claim = settled(article());
        ReportNotes typed = new ReportNotes("Asked, no answer.", "None.", "en", 0);
        assertThatThrownBy(() -> reports.publish(ada, claim.id(), claim.version(), null))
                .hasMessageContaining("report.gate.");
        Edition first = reports.publish(ada, claim.id(), claim.version(), null, typed);
        assertThat(first.content().review().rightOfReply()).isEqualTo("Asked, no answer.");
    }

    @Test
    void should_judge_a_published_claim_again_and_publish_the_changed_verdict_as_a_correction() {
        Claim claim = settled(article());
        reports.publish(ada, claim.id(), claim.version(), null, new ReportNotes("Asked, no answer.", "None.", "en", 0));
        move(claim.id(), ClaimState.UNDER_CORRECTION, "A figure was wrong.");
        assertThatThrownBy(() -> move(claim.id(), ClaimState.OPEN, "")).hasMessageContaining("REASON_GIVEN");
        move(claim.id(), ClaimState.OPEN, "The evidence is weighed again.");
        move(claim.id(), ClaimState.IN_REVIEW, "");
        AssessmentDetails other = new AssessmentDetails(
                "mostly-false", "Still no “golden billion”", "Weighed again.", "It names no group [E1].", Set.of());
        Assessment draft = assessments.write(ada, claim.id(), 0, other);
        assessments.seal(ada, claim.id(), draft.version());
        Claim again = claims.get(ada, claim.id());
        assertThat(again.state()).isEqualTo(ClaimState.SETTLED);
        assertThatThrownBy(() -> reports.publish(ada, again.id(), again.version(), null))
                .hasMessageContaining("report.correctionReason");

        Edition second = reports.publish(
                ada, again.id(), again.version(), new Correcting(CorrectionKind.VERDICT_CHANGE, "A figure was wrong."));
        assertThat(second.content().edition()).isEqualTo(2);
        assertThat(second.content().title()).contains("Still no");
        assertThat(second.content().corrections()).hasSize(1);
        assertThat(readingRoom.editions("test-desk", second.content().slug())).hasSize(2);
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void should_notice_every_kind_of_tampering_with_the_journal() {
        article();
        assertThat(verify().holds()).isTrue();
        desk.tamper(() -> jdbc.sql("update journal_entry set content = '{}' where sequence = 3 and desk_id = ?")
                .param(ada.desk().value())
                .update());
        assertThat(verify().fault()).isEqualTo(ChainVerifier.Fault.CHANGED);
        desk.tamper(() -> jdbc.sql("delete from journal_entry where sequence = 3 and desk_id = ?")
                .param(ada.desk().value())
                .update());
        assertThat(verify().fault()).isEqualTo(ChainVerifier.Fault.REMOVED);
    }

    @Test
    void should_refuse_what_would_lose_or_invent_something() {
        Document document = article();
        Claim claim = claimIn(document);
        assertThatThrownBy(() -> claims.change(ada, claim.id(), claim.version() + 7, claim.details()))
                .hasMessageContaining("problem.stale");
        assertThatThrownBy(() -> claims.change(reader, claim.id(), claim.version(), claim.details()))
                .hasMessageContaining("problem.forbidden");
        int smile = TEXT.indexOf("🙂");
        assertThatThrownBy(() -> marks.add(
                        ada,
                        new NewMark(
                                MarkId.fresh(),
                                document.snapshot(),
                                smile,
                                smile + 1,
                                TEXT.substring(smile, smile + 1),
                                code("golden-billion").id(),
                                "")))
                .hasMessageContaining("SPLITS_SURROGATE_PAIR");
        assertThatThrownBy(() -> marks.add(
                        ada,
                        new NewMark(
                                MarkId.fresh(),
                                document.snapshot(),
                                0,
                                6,
                                "Lavrov",
                                code("golden-billion").id(),
                                "")))
                .hasMessageContaining("QUOTE_DIFFERS");
        assertThat(marks.on(ada, document.snapshot())).hasSize(1);
    }

    @Test
    void should_keep_a_discarded_draft_out_of_the_lists_and_bring_it_back() {
        Claim claim = claimIn(article());
        move(claim.id(), ClaimState.DISCARDED, "");
        assertThat(claims.page(ada, Set.of(), "", null, 10).items()).isEmpty();
        assertThat(claims.page(ada, Set.of(ClaimState.DISCARDED), "", null, 10).items())
                .hasSize(1);
        assertThatThrownBy(() -> move(claim.id(), ClaimState.OPEN, "")).hasMessageContaining("review.move.none");
        move(claim.id(), ClaimState.DRAFT, "");
        assertThat(claims.page(ada, Set.of(), "", null, 10).items())
                .extracting(Claim::details)
                .containsExactly(claim.details());
    }

    @Test
    void should_take_a_claim_mark_off_and_put_it_back_with_its_appearance() {
        Document document = article();
        claimIn(document);
        Mark mark = marks.on(ada, document.snapshot()).getFirst();
        marks.remove(ada, mark.id());
        assertThat(marks.on(ada, document.snapshot())).isEmpty();
        marks.restore(ada, mark.id());
        marks.restore(ada, mark.id());
        assertThat(marks.on(ada, document.snapshot())).hasSize(1);
    }

    private Document article() {
        int second = TEXT.indexOf("The “golden");
        return documents.add(
                ada,
                new DocumentDetails(
                        "A speech", "The Courier", "", LocalDate.of(2022, 10, 14), "https://example.org/a", "en"),
                new ExtractedText(
                        TEXT,
                        List.of(
                                new Block(BlockKind.PARAGRAPH, 0, new TextRange(0, second - 2)),
                                new Block(BlockKind.PARAGRAPH, 0, new TextRange(second, TEXT.length()))),
                        Imprint.NONE,
                        "text/plain"),
                Origin.PASTED);
    }

    private Mark mark(Document document, String quote, String code) {
        int start = TEXT.indexOf(quote);
        NewMark added = new NewMark(
                MarkId.fresh(),
                document.snapshot(),
                start,
                start + quote.length(),
                quote,
                code(code).id(),
                "");
        Mark mark = marks.add(ada, added);
        assertThat(marks.add(ada, added)).isEqualTo(mark);
        return mark;
    }

    private Code code(String key) {
        return codebooks.newest(ada).stream()
                .flatMap(book -> book.codes().stream())
                .filter(code -> code.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Claim claimIn(Document document) {
        String quote = TEXT.substring(TEXT.indexOf("The “golden"));
        Mark mark = marks.addClaim(
                ada,
                new NewClaimMark(
                        MarkId.fresh(),
                        document.snapshot(),
                        TEXT.length() - quote.length(),
                        TEXT.length(),
                        quote,
                        null));
        return claims.get(ada, mark.claim());
    }

    private Claim settled(Document document) {
        ClaimId id = claimIn(document).id();
        Source source = sources.add(
                ada,
                new SourceDetails(
                        "A public record",
                        SourceKind.INSTITUTION,
                        SourceType.PRIMARY,
                        "",
                        "en",
                        "https://example.org",
                        ""));
        evidence.add(
                ada,
                id,
                new EvidenceDetails(
                        source.id(),
                        "Who lives at whose expense?",
                        "Nobody can say.",
                        "",
                        Stance.REFUTES,
                        "",
                        LocalDate.of(2022, 10, 15)));
        move(id, ClaimState.OPEN, "");
        move(id, ClaimState.IN_REVIEW, "");
        Assessment early = assessments.write(ada, id, 0, judgement("It is so [E9]."));
        assertThatThrownBy(() -> assessments.seal(ada, id, early.version()))
                .hasMessageContaining("review.seal.unknownEvidence");
        Assessment draft =
                assessments.write(ada, id, early.version(), judgement("It names no group [E1]. It is a story [R]."));
        assessments.seal(ada, id, draft.version());
        assertThat(claims.get(ada, id).state()).isEqualTo(ClaimState.SETTLED);
        assertThatThrownBy(() -> assessments.write(ada, id, draft.version() + 1, judgement("Other [E1].")))
                .isInstanceOf(Problem.class);
        return claims.get(ada, id);
    }

    private AssessmentDetails judgement(String justification) {
        return new AssessmentDetails(
                "false",
                "Is there a “golden billion”?",
                "No such group can be found.",
                justification,
                Set.of(code("golden-billion").id()));
    }

    private void move(ClaimId id, ClaimState to, String reason) {
        reviews.move(ada, id, claims.get(ada, id).version(), to, reason, Set.of());
    }

    private ChainVerifier.Result verify() {
        return journal.verify(ada.desk().value(), sequence -> {});
    }
}
