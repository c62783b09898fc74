package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.bundle.BundleFault;
import app.touchstone.bundle.BundleFile;
import app.touchstone.bundle.BundleForm;
import app.touchstone.bundle.BundleVerifier;
import app.touchstone.bundle.Part;
import app.touchstone.bundle.Unsound;
import app.touchstone.capture.BroughtRule;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureCheck;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.CaptureKind;
import app.touchstone.capture.Captures;
import app.touchstone.capture.EvilServer;
import app.touchstone.capture.FetchPolicies;
import app.touchstone.claim.Appearance;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.claim.NewAppearance;
import app.touchstone.claim.OutsideReviews;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.evidence.AnswerKind;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.QuoteStanding;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Stance;
import app.touchstone.exchange.BundleExports;
import app.touchstone.exchange.BundleImport;
import app.touchstone.exchange.PublishedSeals;
import app.touchstone.exchange.TakenBundles;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    BundleImport imports;

    @Autowired
    TakenBundles taken;

    @Autowired
    PublishedSeals seals;

    @Autowired
    Captures captures;

    @Autowired
    Claims claims;

    @Autowired
    Appearances appearances;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    OutsideReviews outside;

    @Autowired
    Imports intake;

    @Autowired
    Documents documents;

    @Autowired
    FetchPolicies policies;

    @Autowired
    Jobs jobs;

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
        // without the taking of this bundle, and with the taking of the archived copy of E1
        assertThat(holds.entries()).isEqualTo(about.size() - 1 + 1);
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
    void should_list_its_head_for_everybody_once_the_report_is_out_and_never_before() throws Exception {
        BundleVerifier.Holds holds = verify(taken(claim.id()));
        taken(work.open(ada));

        assertThat(seals.of(ada.desk())).singleElement().satisfies(seal -> {
            assertThat(seal.head())
                    .isEqualTo(holds.seal().sequence() + ":" + holds.seal().hash());
            assertThat(seal.report()).isNotEmpty();
        });
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
    void should_carry_the_archived_copies_of_the_evidence_as_the_journal_says_they_were_taken() throws Exception {
        Capture capture = captures.latest(ada, "", 0, 1).getFirst();
        Path file = taken(claim.id());

        BundleVerifier.Holds holds = verify(file);
        assertThat(holds.captures()).isEqualTo(1);
        JsonNode told = json(file, BundleForm.EVIDENCE).at("/captures/0");
        assertThat(told.path("fileSha256").asString()).isEqualTo(capture.warcSha256());
        assertThat(told.at("/evidence/0").asInt()).isEqualTo(1);
        try (BundleFile bundle = BundleFile.open(file)) {
            Part part = bundle.part(told.path("file").asString()).orElseThrow();
            assertThat(part.sha256()).isEqualTo(capture.warcSha256());
        }
        assertThat(holds.entries())
                .isEqualTo(journal.of(ada.desk().value(), claim.id().value()).size()
                        - 1
                        + journal.of(ada.desk().value(), capture.id().value()).size());
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

    @Test
    void should_describe_itself_to_programs_that_read_linked_data() throws Exception {
        Path file = taken(claim.id());
        JsonNode crate = json(file, BundleForm.METADATA);

        assertThat(JsonLdTerms.expanded(crate.toString()))
                .as("every term is one of schema.org or RO-Crate")
                .contains("https://schema.org/sha256", "http://schema.org/hasPart", "http://schema.org/MediaObject");
        JsonNode descriptor = crate.at("/@graph/0");
        assertThat(descriptor.path("@id").asString()).isEqualTo("ro-crate-metadata.json");
        assertThat(descriptor.at("/about/@id").asString()).isEqualTo("./");
        assertThat(crate.at("/@graph/1/datePublished").asString()).isNotEmpty();
        assertThat(crate.at("/@graph/1/license/@id").asString()).startsWith("https://");
    }

    /** A desk that never heard of the claim. */
    private void onAnotherDesk() {
        ada = desk.fresh();
    }

    @Test
    void should_make_a_claim_of_it_on_another_desk_and_keep_the_file() throws Exception {
        Path file = taken(claim.id());
        onAnotherDesk();
        TakenBundles.Taken taken = imports.take(ada, file);

        Claim here = work.claim(ada, taken.claim());
        assertThat(here.details()).isEqualTo(claim.details());
        assertThat(here.state()).isEqualTo(ClaimState.DRAFT);
        assertThat(appearances.of(ada, here.id()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.address()).isEqualTo("https://example.org/speech"));
        assertThat(evidence.of(ada, here.id())).singleElement().satisfies(one -> {
            assertThat(one.details().answer()).isEqualTo("Round.");
            assertThat(one.source().details().type()).isEqualTo(SourceType.PRIMARY);
        });
        assertThat(outside.of(ada, here.id())).singleElement().satisfies(one -> {
            assertThat(one.details().publisher()).isEqualTo("Test desk");
            assertThat(one.details().rating()).isEqualTo("False");
            // that desk was told no public address, and one of its own machine leads nowhere
            assertThat(one.details().address()).isEmpty();
        });
        assertThat(taken.editions()).isEqualTo(1);
        assertThat(taken.originDesk()).isEqualTo("Test desk");
        assertThat(taken.originClaim()).isEqualTo(claim.id().value());
        Path again = folder.resolve("again.zip");
        try (var out = Files.newOutputStream(again)) {
            this.taken.read(ada, taken.id(), out);
        }
        assertThat(again).hasSameBinaryContentAs(file);
        JournalEntry last = journal.last(ada.desk().value()).orElseThrow();
        assertThat(last.action()).isEqualTo("bundle.taken");
        assertThat(last.content()).contains(taken.headHash());
        assertThat(journal.verify(ada.desk().value(), walked -> {}).holds()).isTrue();
    }

    @Test
    void should_take_a_bundle_in_in_the_background_and_say_what_came_of_it() throws Exception {
        Path file = taken(claim.id());
        onAnotherDesk();
        Job job = imports.start(ada, file, "theirs.zip");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.get(ada, job.id()).state().ended());

        Job ended = jobs.get(ada, job.id());
        assertThat(ended.state()).as(ended.problem()).isEqualTo(JobState.DONE);
        assertThat(ended.outcome()).containsEntry("number", 1).containsEntry("originDesk", "Test desk");
        assertThat(taken.all(ada))
                .singleElement()
                .satisfies(one -> assertThat(one.claim().toString())
                        .isEqualTo(ended.outcome().get("claim")));
        assertThat(file).doesNotExist();
        Member len = desk.join(ada, "len", Role.READER);
        assertThatThrownBy(() -> imports.start(len, file, "theirs.zip")).isInstanceOf(Problem.class);
    }

    @Test
    void should_bring_the_text_a_claim_was_seen_in_with_the_very_passage() throws Exception {
        Document document = intake.paste(
                ada,
                new DocumentDetails("A speech", "", "", null, "https://example.org/speech", "en"),
                "First paragraph.\n\nThe moon is larger than the sun, he said.");
        String text = documents.text(ada, document.snapshot());
        int start = text.indexOf("The moon");
        Claim seen = appearances.draft(
                ada,
                ClaimDetails.ofWording("The moon is larger than the sun."),
                new NewAppearance(
                        document.snapshot(), start, start + 31, text.substring(start, start + 31), "", "", true));
        Path file = taken(seen.id());
        onAnotherDesk();

        TakenBundles.Taken taken = imports.take(ada, file);
        Appearance here = appearances.of(ada, taken.claim()).getFirst();
        assertThat(here.quote()).isEqualTo("The moon is larger than the sun");
        assertThat(here.start()).isEqualTo(start);
        assertThat(documents.text(ada, here.snapshot())).isEqualTo(text);
        assertThat(documents.get(ada, here.document()).details().title()).isEqualTo("A speech");
        assertThat(verify(taken(taken.claim())).wording()).isEqualTo("The moon is larger than the sun.");
    }

    @Test
    void should_take_in_nothing_that_does_not_hold_nothing_twice_and_nothing_of_its_own() throws Exception {
        Path file = taken(claim.id());
        assertThatThrownBy(() -> imports.take(ada, file)).hasMessageContaining("exchange.in.own");
        byte[] flipped = Files.readAllBytes(file);
        flipped[flipped.length / 2] ^= 1;
        Path broken = Files.write(folder.resolve("broken.zip"), flipped);
        onAnotherDesk();

        assertThatThrownBy(() -> imports.take(ada, broken)).hasMessageContaining("exchange.bundle.fault.");
        assertThat(taken.all(ada)).isEmpty();
        imports.take(ada, file);
        assertThatThrownBy(() -> imports.take(ada, file)).hasMessageContaining("exchange.in.again");
        assertThat(taken.all(ada)).hasSize(1);
        assertThat(claims.counts(ada).get(ClaimState.DRAFT)).isEqualTo(1);
        Member len = desk.join(ada, "len", Role.READER);
        assertThatThrownBy(() -> imports.take(len, file)).isInstanceOf(Problem.class);
    }

    private Capture cited(ClaimId id, int number) {
        return captures.get(ada, evidence.of(ada, id).get(number - 1).details().capture());
    }

    private void quote(ClaimId id, String quote, Capture copy) {
        Evidence first = evidence.of(ada, id).getFirst();
        evidence.add(
                ada,
                id,
                new EvidenceDetails(
                        first.source().id(),
                        "What do they say?",
                        AnswerKind.EXTRACTED,
                        "",
                        quote,
                        Stance.REFUTES,
                        first.details().address(),
                        LocalDate.of(2022, 10, 14),
                        copy.id()));
    }

    private Capture fetched(String address) throws Exception {
        policies.change(ada, true, false, 0);
        Job job = captures.take(ada, address);
        for (int i = 0; i < 300 && !jobs.get(ada, job.id()).state().ended(); i++) {
            Thread.sleep(100);
        }
        Job ended = jobs.get(ada, job.id());
        assertThat(ended.state()).as(ended.problem()).isEqualTo(JobState.DONE);
        return captures.get(ada, CaptureId.of(String.valueOf(ended.outcome().get("capture"))));
    }

    @Test
    void should_bring_the_archived_copy_of_a_file_so_that_a_quote_is_checked_against_it() throws Exception {
        Capture there = captures.keptElsewhere(ada, cited(claim.id(), 1).id(), "https://web.archive.org/figures");
        ClaimId open = work.open(ada);
        quote(open, "The figures say round.", there);
        quote(open, "The figures say flat.", there);
        Path file = taken(open);
        UUID origin = ada.desk().value();
        onAnotherDesk();

        ClaimId here = imports.take(ada, file).claim();
        assertThat(evidence.of(ada, here))
                .extracting(Evidence::standing)
                .containsExactly(QuoteStanding.NONE, QuoteStanding.FOUND, QuoteStanding.NOT_FOUND);
        Capture copy = cited(here, 2);
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("id", "kind", "takenBy", "cameFrom")
                .isEqualTo(there);
        assertThat(copy.cameFrom()).isEqualTo("Test desk");
        assertThat(copy.kind()).isEqualTo(CaptureKind.BROUGHT);
        assertThat(copy.id()).isNotEqualTo(there.id());
        assertThat(copy.fileName()).isEqualTo("figures.html");
        assertThat(captures.text(ada, copy.id())).contains("The figures say round.");
        assertThat(captures.verify(ada, copy.id()).steps()).hasSize(5).allMatch(CaptureCheck.Step::holds);
        assertThat(journal.of(ada.desk().value(), copy.id().value(), "capture.taken"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content())
                        .contains("BROUGHT", origin.toString(), there.id().toString()));
        assertThat(journal.verify(ada.desk().value(), walked -> {}).holds()).isTrue();
        assertThat(verify(taken(here)).captures()).isEqualTo(2);
    }

    @Test
    void should_bring_what_was_fetched_with_the_text_that_was_read_in_it_and_never_before_a_copy_of_ours()
            throws Exception {
        try (EvilServer server = new EvilServer()) {
            server.page("/grain", CapturesTest.PAGE.formatted("three"));
            Capture there = fetched(server.at("/to?" + server.at("/grain")));
            Document document = intake.store(ada, DocumentDetails.UNKNOWN, intake.read(ada, there.id()));
            String text = documents.text(ada, document.snapshot());
            int start = text.indexOf("three ships");
            Claim seen = appearances.draft(
                    ada,
                    ClaimDetails.ofWording("Three ships left."),
                    new NewAppearance(document.snapshot(), start, start + 11, "three ships", "", "", true));
            Path file = taken(seen.id());
            onAnotherDesk();

            Appearance here =
                    appearances.of(ada, imports.take(ada, file).claim()).getFirst();
            Capture copy =
                    captures.get(ada, documents.snapshot(ada, here.snapshot()).capture());
            assertThat(copy)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "kind", "takenBy", "cameFrom")
                    .isEqualTo(there);
            assertThat(copy.hops()).hasSize(2);
            assertThat(captures.verify(ada, copy.id()).holds()).isTrue();
            server.page("/grain", CapturesTest.PAGE.formatted("five"));
            Capture ours = fetched(server.at("/to?" + server.at("/grain")));
            assertThat(ours.before()).isNull();
            assertThat(ours.differs()).isFalse();
            assertThat(captures.versions(ada, copy.id())).containsExactly(copy);
            assertThat(captures.versions(ada, ours.id())).containsExactly(ours);
        }
    }

    @Test
    void should_keep_the_same_copy_in_two_bundles_once() throws Exception {
        ClaimId one = work.open(ada);
        ClaimId other = work.open(ada);
        Capture there = cited(one, 1);
        quote(other, "The figures say round.", there);
        Path first = taken(one);
        Path second = taken(other);
        onAnotherDesk();

        Capture copy = cited(imports.take(ada, first).claim(), 1);
        assertThat(captures.count(ada, "")).isEqualTo(1);
        ClaimId here = imports.take(ada, second).claim();
        assertThat(cited(here, 2).id()).isEqualTo(copy.id());
        assertThat(cited(here, 1).id()).isNotEqualTo(copy.id());
        assertThat(captures.count(ada, "")).isEqualTo(2);
    }

    @Test
    void should_take_in_nothing_when_a_sealed_bundle_tells_a_copy_that_is_not_in_it() throws Exception {
        desk.tamperCaptures(() -> jdbc.sql("update capture set payload_sha256 = ?")
                .param("0".repeat(64))
                .update());
        Path file = taken(claim.id());
        verify(file);
        onAnotherDesk();
        long before = journal.last(ada.desk().value()).orElseThrow().sequence();

        assertThatThrownBy(() -> imports.take(ada, file)).hasMessageContaining(BroughtRule.CONTENT.key());
        assertThat(captures.count(ada, "")).isZero();
        assertThat(taken.all(ada)).isEmpty();
        assertThat(claims.counts(ada).getOrDefault(ClaimState.DRAFT, 0L)).isZero();
        assertThat(journal.last(ada.desk().value()).orElseThrow().sequence()).isEqualTo(before);
    }
}
