package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.bundle.BundleFault;
import app.touchstone.bundle.BundleFile;
import app.touchstone.bundle.BundleForm;
import app.touchstone.bundle.BundleVerifier;
import app.touchstone.bundle.Part;
import app.touchstone.bundle.Unsound;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.exchange.BundleExports;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.report.RightOfReply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A claim taken out whole: what stands in the bundle, that it holds, and that it tells of no other claim. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class BundlesTest {

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Reports reports;

    @Autowired
    BundleExports bundles;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Member ada;
    private Claim claim;

    @BeforeEach
    void publishedClaim() {
        ada = desk.fresh();
        ClaimId id = work.inReview(ada);
        work.seal(ada, id, ReviewDesk.judged("false"));
        reports.publish(
                ada,
                id,
                work.claim(ada, id).version(),
                null,
                new ReportNotes("", "None.", "en", 0, RightOfReply.notAsked("They could not be found.")));
        claim = work.claim(ada, id);
    }

    private Path taken(ClaimId id) throws Exception {
        Path file = Files.createTempFile(folder, "bundle", ".zip");
        bundles.write(ada, id, file);
        return file;
    }

    private static BundleVerifier.Holds verify(Path file) throws Exception {
        return BundleVerifier.verify(file, List.of());
    }

    private static JsonNode json(Path file, String name) throws Exception {
        try (BundleFile bundle = BundleFile.open(file)) {
            return JsonMapper.builder()
                    .build()
                    .readTree(bundle.bytes(bundle.part(name).orElseThrow(), 1 << 20));
        }
    }

    @Test
    void should_hold_and_carry_every_edition_and_every_entry_about_the_claim() throws Exception {
        work.move(ada, claim.id(), ClaimState.UNDER_CORRECTION, "A slip.");
        reports.publish(
                ada,
                claim.id(),
                work.claim(ada, claim.id()).version(),
                new Correcting(CorrectionKind.TYPO, "A letter was missing."));
        Path file = taken(claim.id());

        BundleVerifier.Holds holds = verify(file);
        assertThat(holds.editions()).isEqualTo(2);
        assertThat(holds.claim()).isEqualTo(claim.id().toString());
        assertThat(holds.wording()).isEqualTo(claim.details().wording());
        List<JournalEntry> about = journal.of(ada.desk().value(), claim.id().value());
        assertThat(holds.entries()).isEqualTo(about.size() - 1);
        assertThat(holds.seal()).isEqualTo(about.getLast().written());
        try (BundleFile bundle = BundleFile.open(file)) {
            assertThat(bundle.parts().stream().map(Part::name))
                    .contains(
                            "reports/1/content.json",
                            "reports/1/report.pdf",
                            "reports/2/report.html",
                            "reports/2/report.jsonld");
        }
        JsonNode evidence = json(file, BundleForm.EVIDENCE);
        assertThat(evidence.at("/evidence/0/stance").asString()).isEqualTo("REFUTES");
        assertThat(evidence.at("/evidence/0/source").asString())
                .isEqualTo(evidence.at("/sources/0/id").asString());
    }

    @Test
    void should_be_the_same_file_as_long_as_the_claim_is_the_same() throws Exception {
        Path first = taken(claim.id());
        work.inReview(ada);
        Path second = taken(claim.id());

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(journal.of(ada.desk().value(), claim.id().value(), "bundle.sealed"))
                .hasSize(1);

        work.move(ada, claim.id(), ClaimState.UNDER_CORRECTION, "A slip.");
        assertThat(verify(taken(claim.id())).seal().sequence())
                .isGreaterThan(verify(first).seal().sequence());
    }

    @Test
    void should_record_who_took_it_out() throws Exception {
        taken(claim.id());

        JournalEntry last = journal.last(ada.desk().value()).orElseThrow();
        assertThat(last.action()).isEqualTo("bundle.exported");
        assertThat(last.actor()).isEqualTo(ada.person().value());
        assertThat(last.content()).contains(claim.id().toString());
    }

    @Test
    void should_leave_a_journal_that_verifies_root_and_all() throws Exception {
        taken(claim.id());
        assertThat(journal.verify(ada.desk().value(), walked -> {}).holds()).isTrue();

        transaction.executeWithoutResult(status -> journal.record(
                ada.desk().value(),
                null,
                "bundle.sealed",
                "claim",
                claim.id().value(),
                Map.of("root", "0".repeat(64), "size", 5)));
        assertThat(journal.verify(ada.desk().value(), walked -> {}).fault()).hasToString("FALSE_ROOT");
    }

    @Test
    void should_tell_nothing_of_other_claims_nor_who_is_who() throws Exception {
        ClaimId other = work.inReview(ada);
        desk.join(ada, "rui", Role.REVIEWER);
        String all = Files.readString(taken(claim.id()), StandardCharsets.ISO_8859_1);

        assertThat(all)
                .doesNotContain(other.toString())
                .doesNotContain(work.claim(ada, other).details().wording())
                .doesNotContain("@test.example");
    }

    @Test
    void should_be_taken_of_a_claim_that_nobody_has_published() throws Exception {
        ClaimId open = work.open(ada);

        BundleVerifier.Holds holds = verify(taken(open));
        assertThat(holds.editions()).isZero();
        assertThat(holds.entries()).isPositive();
    }

    @Test
    void should_not_hold_when_the_desks_own_tables_were_changed_behind_the_journals_back() throws Exception {
        jdbc.sql("update edition set content = replace(content, 'Round', 'Flat')")
                .update();

        Path file = taken(claim.id());
        Unsound wrong = catchThrowableOfType(Unsound.class, () -> verify(file));
        assertThat(wrong.fault()).isEqualTo(BundleFault.EDITION);
        assertThat(wrong.part()).isEqualTo("reports/1/content.json");
    }
}
