package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.bundle.BundleVerifier;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Authenticity;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimMedia;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.ClaimantKind;
import app.touchstone.claim.Claims;
import app.touchstone.claim.MediaKind;
import app.touchstone.claim.MediaOfClaims;
import app.touchstone.claimreview.FileLint;
import app.touchstone.claimreview.Severity;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.Codebooks;
import app.touchstone.exchange.ExportFiles;
import app.touchstone.exchange.ExportFilter;
import app.touchstone.exchange.ExportFormat;
import app.touchstone.exchange.ExportKind;
import app.touchstone.exchange.ExportOrder;
import app.touchstone.exchange.Exports;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.report.RightOfReply;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is taken out, read by programs that are not ours; and that what is sealed is in none of it. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class ExportsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORMULA = "=HYPERLINK(\"https://evil.example\",\"Look\")";

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Claims claims;

    @Autowired
    Appearances appearances;

    @Autowired
    Codebooks codebooks;

    @Autowired
    MediaOfClaims media;

    @Autowired
    Reports reports;

    @Autowired
    Exports exports;

    @Autowired
    ExportFiles files;

    @Autowired
    Jobs jobs;

    @Autowired
    Journal journal;

    @TempDir
    Path folder;

    private Member ada;
    private Codebook book;
    private Code framing;
    private ClaimId published;

    @BeforeEach
    void aDeskWithOnePublishedAndOneOpenClaim() {
        ada = desk.fresh();
        book = codebooks.newest(ada).stream()
                .filter(one ->
                        one.codes().stream().anyMatch(code -> !code.links().isEmpty()))
                .findFirst()
                .orElseGet(() -> codebooks.newest(ada).getFirst());
        framing = book.codes().getFirst();
        published = work.inReview(ada);
        work.seal(ada, published, ReviewDesk.judged("false", framing.id()));
        reports.publish(
                ada,
                published,
                work.claim(ada, published).version(),
                null,
                new ReportNotes("", "None.", "en", 0, RightOfReply.notAsked("They could not be found.")));
        claims.draft(
                ada,
                new ClaimDetails(
                        FORMULA,
                        List.of(new ClaimantDetails("Ґанок, \"Ltd\"", ClaimantKind.ORGANISATION, "", "")),
                        LocalDate.of(2024, 2, 29),
                        "Львів",
                        "Two\nlines; and a 😀"));
    }

    private byte[] taken(ExportKind kind, ExportFormat format, ExportFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(ada, new ExportOrder(kind, format, filter), out);
        return out.toByteArray();
    }

    private byte[] taken(ExportKind kind, ExportFormat format) {
        return taken(kind, format, ExportFilter.ALL);
    }

    private static List<NamedCsvRecord> csv(byte[] file) throws Exception {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }

    private static List<JsonNode> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private static void requireSchema(String name, byte[] file) throws Exception {
        String schema = new String(
                ExportsTest.class.getResourceAsStream("/schema/" + name).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(new String(file, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void should_give_claims_as_csv_that_no_spreadsheet_takes_for_formulas() throws Exception {
        List<NamedCsvRecord> rows = csv(taken(ExportKind.CLAIMS, ExportFormat.CSV));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getField("rating")).isEqualTo("False");
        assertThat(rows.getFirst().getField("framings")).isEqualTo(framing.label());
        assertThat(rows.getFirst().getField("seen at")).isEqualTo("https://example.org/speech");
        assertThat(rows.getLast().getField("claim")).isEqualTo("'" + FORMULA);
        assertThat(rows.getLast().getField("claimants")).isEqualTo("Ґанок, \"Ltd\"");
        assertThat(rows.getLast().getField("context")).isEqualTo("Two\nlines; and a 😀");
        assertThat(rows.getLast().getField("said on")).isEqualTo("2024-02-29");
    }

    @Test
    void should_give_the_same_cells_in_all_three_forms() throws Exception {
        List<NamedCsvRecord> rows = csv(taken(ExportKind.CLAIMS, ExportFormat.CSV));
        List<JsonNode> lines = lines(taken(ExportKind.CLAIMS, ExportFormat.JSON_LINES));
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(taken(ExportKind.CLAIMS, ExportFormat.XLSX)))) {
            Row head = book.getSheetAt(0).getRow(0);
            List<String> columns = rows.getFirst().getHeader();
            for (int i = 0; i < columns.size(); i++) {
                assertThat(head.getCell(i).getStringCellValue()).isEqualTo(columns.get(i));
                for (int line = 0; line < rows.size(); line++) {
                    String cell = rows.get(line).getField(columns.get(i)).replaceAll("^'", "");
                    var excel = book.getSheetAt(0).getRow(line + 1).getCell(i);
                    String shown = excel == null
                            ? ""
                            : excel.getCellType() == CellType.NUMERIC
                                    ? String.valueOf((long) excel.getNumericCellValue())
                                    : excel.getStringCellValue();
                    assertThat(excel == null ? CellType.STRING : excel.getCellType())
                            .isNotEqualTo(CellType.FORMULA);
                    assertThat(shown).isEqualTo(cell);
                    assertThat(lines.get(line).path(columns.get(i)).asString(""))
                            .isEqualTo(cell);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportKind.class,
            names = {"CLAIMS", "ASSESSMENTS", "EVIDENCE", "SOURCES", "MARKS"})
    void should_give_every_table_in_every_form(ExportKind kind) throws Exception {
        int rows = csv(taken(kind, ExportFormat.CSV)).size();

        assertThat(lines(taken(kind, ExportFormat.JSON_LINES))).hasSize(rows);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(taken(kind, ExportFormat.XLSX)))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(rows);
        }
        if (kind != ExportKind.MARKS) {
            assertThat(rows).isPositive();
        }
    }

    @Test
    void should_keep_what_is_sealed_out_of_every_export() {
        ada = desk.blind();
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        ClaimId claim = work.inReview(ada);
        work.seal(rui, claim, ReviewDesk.judged("half-true"));

        for (ExportKind kind : ExportKind.values()) {
            assertThat(new String(taken(kind, kind.formats().getFirst()), StandardCharsets.UTF_8))
                    .as(kind.name())
                    .doesNotContain("It is half-true");
        }
        assertThat(lines(taken(ExportKind.ASSESSMENTS, ExportFormat.JSON_LINES)))
                .isEmpty();
    }

    @Test
    void should_name_assessors_by_letters_where_the_policy_hides_names() {
        assertThat(lines(taken(ExportKind.ASSESSMENTS, ExportFormat.JSON_LINES))
                        .getFirst()
                        .path("assessor")
                        .asString())
                .isEqualTo("Ada");
        desk.hideNames();
        JsonNode hidden =
                lines(taken(ExportKind.ASSESSMENTS, ExportFormat.JSON_LINES)).getFirst();
        assertThat(hidden.path("assessor").asString()).isEqualTo("A");
        assertThat(hidden.has("sealed at")).isFalse();
    }

    @Test
    void should_take_out_only_what_was_asked_for() throws Exception {
        LocalDate tomorrow = LocalDate.now().plusDays(2);
        assertThat(csv(taken(ExportKind.CLAIMS, ExportFormat.CSV, filter(Set.of(ClaimState.DRAFT), null, null, ""))))
                .hasSize(1);
        assertThat(csv(taken(ExportKind.CLAIMS, ExportFormat.CSV, filter(Set.of(), tomorrow, null, ""))))
                .isEmpty();
        assertThat(csv(taken(ExportKind.CLAIMS, ExportFormat.CSV, filter(Set.of(), null, tomorrow, ""))))
                .hasSize(2);
        assertThat(csv(taken(ExportKind.CLAIMS, ExportFormat.CSV, filter(Set.of(), null, null, book.key()))))
                .hasSize(1);
        assertThat(csv(taken(ExportKind.CLAIMS, ExportFormat.CSV, filter(Set.of(), null, null, "unknown"))))
                .isEmpty();
        assertThatThrownBy(() -> taken(
                        ExportKind.CLAIMS, ExportFormat.CSV, filter(Set.of(), tomorrow, tomorrow.minusDays(1), "")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> taken(ExportKind.CLAIMS, ExportFormat.STIX)).isInstanceOf(Problem.class);
    }

    private static ExportFilter filter(Set<ClaimState> states, LocalDate from, LocalDate to, String codebook) {
        return new ExportFilter(states, from, to, codebook);
    }

    @Test
    void should_give_the_claimreviews_as_they_went_out_in_one_feed() {
        JsonNode feed = JSON.readTree(taken(ExportKind.FEED, ExportFormat.JSON_LD));

        assertThat(feed.path("@type").asString()).isEqualTo("DataFeed");
        assertThat(feed.path("dataFeedElement")).hasSize(1);
        JsonNode review = feed.at("/dataFeedElement/0/item");
        assertThat(review.path("@type").asString()).isEqualTo("ClaimReview");
        assertThat(review.path("claimReviewed").asString())
                .isEqualTo(work.claim(ada, published).details().wording());
    }

    @Test
    void should_say_of_media_what_was_found_once_the_claim_is_settled_and_give_it_as_mediareview() {
        ClaimMedia found = new ClaimMedia(
                MediaKind.VIDEO,
                Authenticity.DECONTEXTUALIZED,
                "https://example.org/clip",
                "https://example.org/original",
                "A drill in 2015.");
        ClaimId claim = work.inReview(ada);
        assertThatThrownBy(() -> media.say(ada, claim, found)).hasMessageContaining("claim.media.notNow");
        work.seal(ada, claim, ReviewDesk.judged("false"));
        assertThatThrownBy(() -> media.say(
                        ada,
                        claim,
                        new ClaimMedia(
                                MediaKind.VIDEO, Authenticity.DECONTEXTUALIZED, "https://example.org/clip", "", "")))
                .hasMessageContaining("claim.media.contextMissing");
        media.say(ada, claim, found);
        assertThat(journal.last(ada.desk().value()).orElseThrow().action()).isEqualTo("claim.media.said");
        assertThat(media.of(ada, claim)).contains(found);
        reports.publish(
                ada,
                claim,
                work.claim(ada, claim).version(),
                null,
                new ReportNotes("", "None.", "en", 0, RightOfReply.notAsked("They could not be found.")));

        byte[] file = taken(ExportKind.MEDIA, ExportFormat.JSON_LD);
        JsonNode feed = JSON.readTree(file);
        assertThat(feed.path("dataFeedElement")).hasSize(1);
        ObjectNode review = (ObjectNode) feed.at("/dataFeedElement/0/item");
        assertThat(review.path("mediaAuthenticityCategory").asString())
                .isEqualTo("https://schema.org/DecontextualizedContent");
        review.put("@context", "https://schema.org");
        assertThat(FileLint.check(review.toString().getBytes(StandardCharsets.UTF_8)))
                .as("our own linter has nothing against it")
                .noneMatch(placed -> placed.finding().severity() == Severity.ERROR);
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        assertThatThrownBy(() -> media.takeBack(rui, claim)).isInstanceOf(Problem.class);
    }

    @Test
    void should_give_narratives_as_stix_whose_references_all_lead_somewhere() throws Exception {
        byte[] file = taken(ExportKind.NARRATIVES, ExportFormat.STIX);

        requireSchema("stix.json", file);
        Set<String> ids = new HashSet<>();
        Set<String> referred = new HashSet<>();
        JsonNode objects = JSON.readTree(file).path("objects");
        for (JsonNode object : objects) {
            assertThat(ids.add(object.path("id").asString())).isTrue();
            for (String member : List.of("created_by_ref", "source_ref", "target_ref")) {
                if (object.has(member)) {
                    referred.add(object.path(member).asString());
                }
            }
            object.path("object_refs").forEach(one -> referred.add(one.asString()));
        }
        assertThat(ids).containsAll(referred);
        JsonNode report = objects.valueStream()
                .filter(one -> one.path("type").asString().equals("report"))
                .findFirst()
                .orElseThrow();
        JsonNode pattern = objects.valueStream()
                .filter(one -> one.path("name").asString().equals(framing.label()))
                .findFirst()
                .orElseThrow();
        assertThat(report.path("object_refs").toString())
                .contains(pattern.path("id").asString());
        assertThat(taken(ExportKind.NARRATIVES, ExportFormat.STIX))
                .as("the same ids each time")
                .isEqualTo(file);
    }

    @Test
    void should_keep_disarm_ids_and_the_hierarchy_in_stix() {
        String file = new String(taken(ExportKind.NARRATIVES, ExportFormat.STIX), StandardCharsets.UTF_8);
        List<Code> codes = codebooks.newest(ada).stream()
                .flatMap(one -> one.codes().stream())
                .toList();

        codes.stream()
                .flatMap(code -> code.links().stream())
                .filter(link -> link.list().equals("DISARM"))
                .forEach(link -> assertThat(file).contains("\"external_id\":\"" + link.id() + "\""));
        long children = codes.stream().filter(code -> code.parent() != null).count();
        assertThat(JSON.readTree(file)
                        .path("objects")
                        .valueStream()
                        .filter(one -> one.path("type").asString().equals("relationship")))
                .hasSize((int) children);
        assertThat(codes.stream().anyMatch(code -> code.kind() == CodeKind.TECHNIQUE))
                .isTrue();
    }

    @Test
    void should_give_settled_claims_as_questions_and_answers() throws Exception {
        byte[] file = taken(ExportKind.AVERITEC, ExportFormat.JSON);

        requireSchema("averitec.json", file);
        JsonNode all = JSON.readTree(file);
        assertThat(all).hasSize(1);
        assertThat(all.at("/0/label").asString()).isEqualTo("Refuted");
        assertThat(all.at("/0/questions/0/answers/0/answer").asString()).isEqualTo("Round.");
        assertThat(all.at("/0/questions/0/answers/0/source_url").asString()).isEqualTo("https://example.org/figures");
    }

    @Test
    void should_make_a_file_in_the_background_for_who_asked_for_it_alone() throws Exception {
        Job job = ended(
                exports.start(ada, new ExportOrder(ExportKind.CLAIMS, ExportFormat.JSON_LINES, ExportFilter.ALL)));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        ExportFiles.Kept kept = files.mine(ada).getFirst();
        assertThat(kept.id()).hasToString(job.outcome().get("file").toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.read(ada, kept.id(), out);
        assertThat(out.toByteArray()).isEqualTo(taken(ExportKind.CLAIMS, ExportFormat.JSON_LINES));
        assertThat(kept.size()).isEqualTo(out.size());
        Member len = desk.join(ada, "len", Role.READER);
        assertThat(files.mine(len)).isEmpty();
        assertThatThrownBy(() -> files.read(len, kept.id(), out)).isInstanceOf(Problem.class);
    }

    @Test
    void should_make_a_bundle_in_the_background_that_holds() throws Exception {
        Job job = ended(exports.startBundle(ada, published));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        Path file = folder.resolve("bundle.zip");
        try (var out = Files.newOutputStream(file)) {
            files.read(ada, files.mine(ada).getFirst().id(), out);
        }
        assertThat(BundleVerifier.verify(file, List.of()).editions()).isEqualTo(1);
    }

    @Test
    void should_put_every_export_on_record_with_what_was_asked_for() {
        for (ExportKind kind : ExportKind.values()) {
            taken(kind, kind.formats().getFirst());
            JournalEntry last = journal.last(ada.desk().value()).orElseThrow();
            assertThat(last.action()).isEqualTo(kind.word() + ".exported");
            assertThat(last.content()).contains("\"format\":\"" + kind.formats().getFirst() + "\"");
        }
    }

    private Job ended(Job job) throws Exception {
        CompletableFuture<Job> end = new CompletableFuture<>();
        jobs.watch(ada, job.id(), now -> {
            if (now.state().ended()) {
                end.complete(now);
            }
        });
        Job now = jobs.get(ada, job.id());
        return now.state().ended() ? now : end.get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
    }
}
