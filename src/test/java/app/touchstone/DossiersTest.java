package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.dossier.Dossier;
import app.touchstone.dossier.DossierDetails;
import app.touchstone.dossier.DossierForm;
import app.touchstone.dossier.DossierIssue;
import app.touchstone.dossier.Dossiers;
import app.touchstone.dossier.Rhythm;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.report.RightOfReply;
import app.touchstone.review.Notice;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
