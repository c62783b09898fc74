package app.touchstone.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Role;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.report.PdfUa;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.report.RightOfReply;
import app.touchstone.review.Notice;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Many published reports in one document, made in the background. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class DossiersTest {

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Reports reports;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierCalendar calendar;

    @Autowired
    People people;

    @Autowired
    Jobs jobs;

    @Autowired
    Notices notices;

    private Member ada;

    @BeforeEach
    void freshDesk() {
        ada = desk.fresh();
    }

    private static DossierDetails details(Rhythm rhythm, List<ClaimId> claims) {
        return new DossierDetails("What we found <b>", "One line.\nAnother.", "en", claims, null, rhythm);
    }

    private ClaimId published(String rating) {
        ClaimId id = work.inReview(ada);
        work.seal(ada, id, ReviewDesk.judged(rating));
        Claim claim = work.claim(ada, id);
        reports.publish(
                ada,
                id,
                claim.version(),
                null,
                new ReportNotes("", "None.", "en", 0, RightOfReply.notAsked("Unknown.")));
        return id;
    }

    private Job ended(Job job) throws Exception {
        CompletableFuture<Job> end = new CompletableFuture<>();
        Runnable unwatch = jobs.watch(ada, job.id(), told -> {
            if (told.state().ended()) {
                end.complete(told);
            }
        });
        Job now = jobs.get(ada, job.id());
        Job last = now.state().ended() ? now : end.get(60, TimeUnit.SECONDS);
        unwatch.run();
        return last;
    }

    @Test
    void should_bind_published_reports_into_one_document_in_every_form() throws Exception {
        published("false");
        published("true");
        published("true");
        Dossier dossier = dossiers.add(ada, details(Rhythm.ON_DEMAND, List.of()));
        Job job = ended(dossiers.make(ada, dossier.id()));
        assertThat(job.state()).as(job.problem()).isEqualTo(JobState.DONE);
        DossierIssue issue = dossiers.issues(ada, dossier.id()).getFirst();
        assertThat(issue.claims()).isEqualTo(3);
        assertThat(issue.files()).extracting(DossierIssue.File::form).containsExactlyInAnyOrder(DossierForm.values());
        issue.files()
                .forEach(file -> assertThat(CanonicalJson.sha256(dossiers.file(ada, dossier.id(), 1, file.form())))
                        .isEqualTo(file.sha256()));
        assertThat(notices.latest(ada)).extracting(Notice::kind).contains(NoticeKind.WORK_ENDED);

        var html = Jsoup.parse(new String(file(dossier, DossierForm.HTML), StandardCharsets.UTF_8));
        assertThat(html.select("h1").text()).isEqualTo("What we found <b>");
        assertThat(html.select("#contents li a"))
                .hasSize(3)
                .allSatisfy(link -> assertThat(html.select(link.attr("href"))).hasSize(1));
        assertThat(html.select("#figure-1 td").eachText()).containsExactly("2", "1");
        assertThat(html.select("#figure-1 svg[role=img]")).hasSize(1);
        assertThat(html.select("[style], script, [src]")).isEmpty();
        assertThat(new String(file(dossier, DossierForm.MARKDOWN), StandardCharsets.UTF_8))
                .contains("## Contents", "## Annex: evidence");
        PdfUa.assertStands(file(dossier, DossierForm.PDF));
        try (PDDocument pdf = Loader.loadPDF(file(dossier, DossierForm.PDF))) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSizeGreaterThan(4);
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(dossier, DossierForm.DOCX)))) {
            assertThat(word.getParagraphs()).anyMatch(one -> "Heading1".equals(one.getStyle()));
        }
    }

    private byte[] file(Dossier dossier, DossierForm form) throws IOException {
        return dossiers.file(ada, dossier.id(), 1, form);
    }

    @Test
    void should_gather_only_what_was_chosen_and_say_when_nothing_fits() throws Exception {
        ClaimId one = published("false");
        published("true");
        Dossier dossier = dossiers.add(ada, details(Rhythm.WEEKLY, List.of(one)));
        assertThat(dossier.nextAt()).isNotNull();
        ended(dossiers.make(ada, dossier.id()));
        assertThat(dossiers.issues(ada, dossier.id()).getFirst().claims()).isEqualTo(1);
        Dossier empty = dossiers.add(ada, details(Rhythm.ON_DEMAND, List.of(work.open(ada))));
        Job failed = ended(dossiers.make(ada, empty.id()));
        assertThat(failed.problem()).isEqualTo("dossier.empty");
        assertThat(dossiers.issues(ada, empty.id())).isEmpty();
        await().untilAsserted(() -> assertThat(notices.latest(ada))
                .extracting(Notice::kind, Notice::leadsTo)
                .contains(tuple(NoticeKind.WORK_FAILED, DossierPlaces.ALL)));
    }

    @Test
    void should_make_what_is_due_once_and_move_it_on_to_its_next_day() {
        published("false");
        Dossier weekly = dossiers.add(ada, details(Rhythm.WEEKLY, List.of()));
        Dossier asked = dossiers.add(ada, details(Rhythm.ON_DEMAND, List.of()));
        Instant due = Objects.requireNonNull(weekly.nextAt());

        calendar.makeDue(due.minusSeconds(1));
        assertThat(jobs.newest(ada, "dossier", 10)).isEmpty();
        calendar.makeDue(due);
        calendar.makeDue(due.plusSeconds(60));

        await().untilAsserted(
                        () -> assertThat(dossiers.issues(ada, weekly.id())).hasSize(1));
        assertThat(jobs.newest(ada, "dossier", 10)).hasSize(1);
        assertThat(dossiers.issues(ada, asked.id())).isEmpty();
        assertThat(dossiers.get(ada, weekly.id()).nextAt()).isEqualTo(due.plus(Duration.ofDays(7)));
    }

    @Test
    void should_tell_the_editors_when_nobody_is_left_to_make_what_is_due_for() {
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        Dossier daily = dossiers.add(edda, details(Rhythm.DAILY, List.of()));
        people.disable(ada, edda.person(), true);

        calendar.makeDue(Objects.requireNonNull(daily.nextAt()));

        assertThat(jobs.newest(ada, "dossier", 10)).isEmpty();
        assertThat(notices.latest(ada)).extracting(Notice::kind).containsExactly(NoticeKind.WORK_FAILED);
    }

    @Test
    void should_let_editors_set_up_and_everybody_read() {
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        assertThatThrownBy(() -> dossiers.add(rui, details(Rhythm.ON_DEMAND, List.of())))
                .hasMessageContaining("problem.forbidden");
        Dossier dossier = dossiers.add(ada, details(Rhythm.MONTHLY, List.of()));
        assertThat(dossiers.all(rui)).hasSize(1);
        dossiers.change(ada, dossier.id(), dossier.version(), details(Rhythm.ON_DEMAND, List.of()));
        assertThatThrownBy(
                        () -> dossiers.change(ada, dossier.id(), dossier.version(), details(Rhythm.DAILY, List.of())))
                .hasMessageContaining("problem.stale");
        dossiers.remove(ada, dossier.id());
        assertThat(dossiers.all(rui)).isEmpty();
    }
}
