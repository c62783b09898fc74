package app.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.Captures;
import app.touchstone.claim.Appearance;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.ClaimantKind;
import app.touchstone.claim.Claims;
import app.touchstone.claim.NewAppearance;
import app.touchstone.claim.OutsideReview;
import app.touchstone.claim.OutsideReviews;
import app.touchstone.claim.RatingMeaning;
import app.touchstone.claim.RatingWords;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.Sources;
import app.touchstone.evidence.Stance;
import app.touchstone.exchange.ExportFilter;
import app.touchstone.exchange.ExportFormat;
import app.touchstone.exchange.ExportKind;
import app.touchstone.exchange.ExportOrder;
import app.touchstone.exchange.Exports;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.job.Progress;
import app.touchstone.journal.Journal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Files in, looked at, brought in, gone on with and taken back, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class IntakeTest {

    private static final String TABLE = """
            id;Claim;Speaker;Date;Link;Question;Answer;Source;Stance
            1;Half of all bees died last winter;Ana Ruiz; Ben Oak;03/11/2023;https://example.org/a;How many?;9%;Bee Institute;refutes
            2;"The bridge; it is said, was closed";;;;;;;
            3;Half of all bees died last winter.;Ana Ruiz;2023-11-03;;;;;
            4;;Nobody;;;;;;
            5;Taxes doubled;;31.31.2020;ftp://x;;;;
            6;=1+1 is three;;;;;;;
            """;

    @Autowired
    TestDesk desk;

    @Autowired
    Intakes intakes;

    @Autowired
    IntakeRuns runs;

    @Autowired
    Captures captures;

    @Autowired
    BringingIn bringingIn;

    @Autowired
    ItemsCsv csv;

    @Autowired
    Jobs jobs;

    @Autowired
    Claims claims;

    @Autowired
    Appearances appearances;

    @Autowired
    OutsideReviews outside;

    @Autowired
    RatingWords words;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Sources sources;

    @Autowired
    Exports exports;

    @Autowired
    Journal journal;

    private Member ada;

    @BeforeEach
    void people() {
        ada = desk.fresh();
    }

    private IntakeId load(String name, byte[] bytes) {
        try {
            return intakes.load(ada, name, new ByteArrayInputStream(bytes)).id();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private IntakeId load(String name, String text) {
        return load(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Intake looked(IntakeId id) {
        ended(runs.look(ada, id));
        return intakes.get(ada, id);
    }

    private Intake brought(IntakeId id) {
        ended(runs.run(ada, id));
        return intakes.get(ada, id);
    }

    private Intake takenBack(IntakeId id) {
        ended(runs.takeBack(ada, id));
        return intakes.get(ada, id);
    }

    private void ended(Job job) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.get(ada, job.id()).state().ended());
        assertThat(jobs.get(ada, job.id()).state()).isEqualTo(JobState.DONE);
    }

    private List<IntakeItem> items(IntakeId id, ItemOutcome... outcomes) {
        return intakes.items(ada, id, Set.of(outcomes), null, 200).items();
    }

    private List<Claim> all() {
        return claims.page(ada, Set.of(), "", null, 200).items();
    }

    @Test
    void should_say_row_by_row_what_would_happen_and_store_no_claim() {
        // a semicolon divides the columns, so several claimants need quotes
        IntakeId id = load("claims.csv", TABLE.replace("Ana Ruiz; Ben Oak", "\"Ana Ruiz; Ben Oak\""));
        Intake loaded = intakes.get(ada, id);
        assertThat(loaded.kind()).isEqualTo(IntakeKind.CSV);
        assertThat(loaded.reading().delimiter()).isEqualTo(";");
        assertThat(loaded.reading().uses())
                .containsExactly(
                        ColumnUse.IDENTIFIER,
                        ColumnUse.WORDING,
                        ColumnUse.CLAIMANTS,
                        ColumnUse.SAID_ON,
                        ColumnUse.SEEN_AT,
                        ColumnUse.EVIDENCE_QUESTION,
                        ColumnUse.EVIDENCE_ANSWER,
                        ColumnUse.SOURCE,
                        ColumnUse.STANCE);

        Intake looked = looked(id);

        assertThat(looked.state()).isEqualTo(IntakeState.LOOKED);
        assertThat(looked.count(ItemOutcome.NEW)).isEqualTo(4);
        assertThat(looked.count(ItemOutcome.FAULTY)).isEqualTo(2);
        assertThat(all()).isEmpty();
        IntakeItem empty = items(id, ItemOutcome.FAULTY).getFirst();
        assertThat(empty.place()).isEqualTo("5");
        assertThat(empty.faults())
                .extracting(Fault::place, Fault::key)
                .containsExactly(Tuple.tuple("Claim", "intake.fault.noWording"));
        assertThat(items(id, ItemOutcome.FAULTY).getLast().faults())
                .extracting(Fault::place, Fault::key)
                .containsExactly(Tuple.tuple("Date", "intake.fault.day"), Tuple.tuple("Link", "intake.fault.address"));
        StringWriter out = new StringWriter();
        csv.list(ada, id, Set.of(ItemOutcome.FAULTY), Locale.ENGLISH, out);
        assertThat(out.toString().lines()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(out.toString()).contains("Claim: There is no claim here.");
    }

    @Test
    void should_bring_claims_in_with_all_that_belongs_to_them_and_nothing_twice() {
        byte[] file =
                TABLE.replace("Ana Ruiz; Ben Oak", "\"Ana Ruiz; Ben Oak\"").getBytes(StandardCharsets.UTF_8);
        IntakeId id = load("claims.csv", file);
        looked(id);
        Intake done = brought(id);

        assertThat(done.state()).isEqualTo(IntakeState.DONE);
        assertThat(done.counts()).containsEntry(ItemOutcome.IMPORTED, 4L).doesNotContainKey(ItemOutcome.NEW);
        List<Claim> in = all();
        assertThat(in).extracting(Claim::number).containsExactly(1L, 2L, 3L, 4L);
        ClaimDetails first = in.getFirst().details();
        assertThat(first.wording()).isEqualTo("Half of all bees died last winter");
        assertThat(first.claimants()).extracting(ClaimantDetails::name).containsExactly("Ana Ruiz", "Ben Oak");
        assertThat(first.saidOn()).isEqualTo(LocalDate.of(2023, 11, 3));
        assertThat(appearances.of(ada, in.getFirst().id()))
                .extracting(Appearance::address)
                .containsExactly("https://example.org/a");
        assertThat(evidence.of(ada, in.getFirst().id())).singleElement().satisfies(one -> {
            assertThat(one.details().answer()).isEqualTo("9%");
            assertThat(one.details().stance()).isEqualTo(Stance.REFUTES);
        });
        assertThat(sources.all(ada))
                .singleElement()
                .satisfies(one -> assertThat(one.details().name()).isEqualTo("Bee Institute"));
        // what looks like a formula is a text like any other
        assertThat(in.getLast().details().wording()).isEqualTo("=1+1 is three");
        assertThat(journal.of(ada.desk().value(), in.getFirst().id().value()))
                .extracting(entry -> entry.action())
                .containsExactly("claim.imported", "evidence.added");
        assertThat(journal.of(ada.desk().value(), id.value()))
                .extracting(entry -> entry.action())
                .containsExactly("claims.imported");
        assertThat(journal.verify(ada.desk().value(), count -> {}).holds()).isTrue();

        IntakeId again = load("the same.csv", file);
        assertThat(looked(again).counts())
                .containsEntry(ItemOutcome.DUPLICATE, 4L)
                .doesNotContainKey(ItemOutcome.NEW);
        assertThat(items(again, ItemOutcome.DUPLICATE).getFirst().twinClaim())
                .isEqualTo(in.getFirst().id());
    }

    @Test
    void should_take_back_what_nobody_touched_and_list_what_it_keeps() {
        IntakeId id = load("claims.csv", "claim\nOne thing is so\nAnother thing is so\nA third thing is so\n");
        looked(id);
        brought(id);
        List<Claim> in = all();
        claims.change(
                ada, in.get(1).id(), in.get(1).version(), ClaimDetails.ofWording("Another thing is so, they say"));

        Intake back = takenBack(id);

        assertThat(back.state()).isEqualTo(IntakeState.TAKEN_BACK);
        assertThat(back.counts()).containsEntry(ItemOutcome.TAKEN_BACK, 2L).containsEntry(ItemOutcome.KEPT, 1L);
        assertThat(items(id, ItemOutcome.KEPT))
                .singleElement()
                .satisfies(kept -> assertThat(kept.claim()).isEqualTo(in.get(1).id()));
        assertThat(all()).extracting(Claim::id).containsExactly(in.get(1).id());
        assertThat(claims.get(ada, in.getFirst().id()).state()).isEqualTo(ClaimState.DISCARDED);
        assertThat(journal.of(ada.desk().value(), in.getFirst().id().value()))
                .extracting(entry -> entry.action())
                .containsExactly("claim.imported", "claim.importTakenBack");

        // what was taken back is new again; what was kept is there
        IntakeId again = load("again.csv", "claim\nOne thing is so\nAnother thing is so\nA third thing is so\n");
        assertThat(looked(again).counts()).containsEntry(ItemOutcome.NEW, 2L).containsEntry(ItemOutcome.DUPLICATE, 1L);
        assertThat(brought(again).count(ItemOutcome.IMPORTED)).isEqualTo(2);
    }

    @Test
    void should_go_on_after_it_was_stopped_and_bring_nothing_in_twice() {
        String rows = IntStream.rangeClosed(1, 1234)
                .mapToObj(n -> "Claim number " + n + " of many")
                .collect(Collectors.joining("\n", "claim\n", "\n"));
        IntakeId id = load("many.csv", rows);
        looked(id);
        Progress stopping = new Progress() {
            @Override
            public void total(long steps) {}

            @Override
            public void done(long steps) {
                throw new CancellationException("stopped");
            }
        };
        assertThatThrownBy(() -> bringingIn.run(ada, intakes.get(ada, id), stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(intakes.get(ada, id).count(ItemOutcome.IMPORTED)).isEqualTo(500);

        Intake done = brought(id);

        assertThat(done.count(ItemOutcome.IMPORTED)).isEqualTo(1234);
        assertThat(claims.counts(ada)).containsEntry(ClaimState.DRAFT, 1234L);
        assertThat(takenBack(id).count(ItemOutcome.TAKEN_BACK)).isEqualTo(1234);
        assertThat(claims.counts(ada)).containsEntry(ClaimState.DISCARDED, 1234L);
    }

    @Test
    void should_bring_in_what_was_fetched_under_its_address() throws IOException {
        String page = "<!DOCTYPE html><html><head><title>Bees</title><script type=\"application/ld+json\">"
                + review("https://checks.example/9", "Bees pay taxes", "False")
                + "</script></head><body><p>They do not.</p></body></html>";
        Capture copy = captures.upload(
                ada,
                "bees.html",
                "https://checks.example/9",
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));

        Intake loaded = intakes.load(ada, copy.id());

        assertThat(loaded.name()).isEqualTo("https://checks.example/9");
        assertThat(loaded.kind()).isEqualTo(IntakeKind.CLAIM_REVIEW);
        assertThat(looked(loaded.id()).counts()).containsExactly(Map.entry(ItemOutcome.NEW, 1L));
        assertThat(brought(loaded.id()).count(ItemOutcome.IMPORTED)).isEqualTo(1);
        Member other = desk.fresh();
        assertThatThrownBy(() -> intakes.load(other, copy.id())).hasMessageContaining("NOT_FOUND");
    }

    @Test
    void should_keep_another_fact_checkers_review_apart_and_ask_for_unknown_words_once() {
        IntakeId id = load("feed.json", """
                {"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": [
                  {"@type": "DataFeedItem", "item": [%s]}, {"@type": "DataFeedItem", "item": [%s]},
                  {"@type": "DataFeedItem", "item": [%s]}]}""".formatted(
                        review("https://checks.example/1", "Bees pay taxes", "False"),
                        review("https://checks.example/2", "Rain is &quot;dry&quot;", "Pernicious"),
                        review("https://www.checks.example/1/", "Bees pay taxes!", "False")));
        Intake looked = looked(id);
        assertThat(looked.kind()).isEqualTo(IntakeKind.CLAIM_REVIEW);
        assertThat(looked.counts()).containsEntry(ItemOutcome.NEW, 2L).containsEntry(ItemOutcome.DUPLICATE, 1L);
        assertThat(items(id, ItemOutcome.DUPLICATE).getFirst().twin()).isEqualTo(1);
        assertThat(items(id).get(1).faults()).extracting(Fault::key).contains("claimreview.lint.text-html");
        assertThat(intakes.unknownRatings(ada, id)).containsExactly(new RatingCount("checks.example", "Pernicious", 1));

        brought(id);

        Claim rain = all().getLast();
        assertThat(rain.details().wording()).isEqualTo("Rain is \"dry\"");
        assertThat(rain.details().claimants()).extracting(ClaimantDetails::name).containsExactly("Some Minister");
        OutsideReview review = outside.of(ada, rain.id()).getFirst();
        assertThat(review.details().publisher()).isEqualTo("The Checkers");
        assertThat(review.details().rating()).isEqualTo("Pernicious");
        assertThat(review.meaning()).isNull();
        assertThat(outside.of(ada, all().getFirst().id()).getFirst().meaning()).isEqualTo(RatingMeaning.FALSE);

        words.keep(ada, "checks.example", "pernicious.", RatingMeaning.MOSTLY_FALSE);

        assertThat(outside.of(ada, rain.id()).getFirst().meaning()).isEqualTo(RatingMeaning.MOSTLY_FALSE);
        assertThat(intakes.unknownRatings(ada, id)).isEmpty();
    }

    private static String review(String url, String claim, String rating) {
        return """
                {"@type": "ClaimReview", "url": "%s", "claimReviewed": "%s", "datePublished": "2023-05-01",
                 "author": {"@type": "Organization", "name": "The Checkers", "url": "https://checks.example"},
                 "reviewRating": {"@type": "Rating", "alternateName": "%s"},
                 "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Some Minister"},
                   "datePublished": "2023-04-30", "appearance": {"@type": "CreativeWork", "url": "https://news.example/a"}}}""".formatted(url, claim, rating);
    }

    @Test
    void should_load_rating_maps_in_both_forms() {
        assertThat(words.load(ada, "classes.tsv", "false\tfalse|invented\nother\tother|joke\n", "Ours, CC0"))
                .isEqualTo(4);
        assertThat(words.load(
                        ada,
                        "one.example.txt",
                        "https://one.example/how\nhoax\tinvented\nAlles Quatsch!\tfalse\n",
                        "Ours"))
                .isEqualTo(2);
        assertThat(words.meaning(ada, "one.example", "alles quatsch")).contains(RatingMeaning.FALSE);
        assertThat(words.meaning(ada, "one.example", "JOKE")).contains(RatingMeaning.OTHER);
        assertThat(words.meaning(ada, "two.example", "alles quatsch")).isEmpty();
        assertThatThrownBy(() -> words.load(ada, "x.txt", "nothing here", "Ours"))
                .isInstanceOf(Problem.class);
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        assertThatThrownBy(() -> words.load(rui, "x.txt", "a\tfalse", "Ours")).hasMessageContaining("FORBIDDEN");
    }

    @Test
    void should_read_a_table_in_any_charset_and_remember_its_columns() {
        String table = "ід;теза вголос;хто\n1;Міст закрили навесні, сказав він;Оля\n2;Податки зросли вдвічі;Іван\n";
        IntakeId id = load("win.csv", table.getBytes(Charset.forName("windows-1251")));
        TableReading proposed = intakes.get(ada, id).reading();
        assertThat(proposed.charset()).isEqualTo("windows-1251");
        assertThat(proposed.columns()).containsExactly("ід", "теза вголос", "хто");
        assertThatThrownBy(() -> runs.look(ada, id)).hasMessageContaining("intake.mapping.noWording");

        intakes.read(ada, id, proposed.with(List.of(ColumnUse.IDENTIFIER, ColumnUse.WORDING, ColumnUse.CLAIMANTS)));
        looked(id);
        brought(id);
        assertThat(all().getFirst().details().wording()).isEqualTo("Міст закрили навесні, сказав він");

        IntakeId next = load("next.csv", table.replace("1;Міст", "3;Новий міст"));
        assertThat(intakes.get(ada, next).reading().charset()).isEqualTo("UTF-8");
        assertThat(intakes.get(ada, next).reading().uses())
                .containsExactly(ColumnUse.IDENTIFIER, ColumnUse.WORDING, ColumnUse.CLAIMANTS);
    }

    @Test
    void should_read_a_table_without_a_header_and_one_of_two_hundred_columns() {
        IntakeId bare = load(
                "bare.csv",
                "2024-01-02,It rained for forty days in May,https://example.org/x\n"
                        + "2024-01-03,No train has come on time since,https://example.org/y\n");
        TableReading reading = intakes.get(ada, bare).reading();
        assertThat(reading.header()).isFalse();
        assertThat(reading.columns()).containsExactly("A", "B", "C");
        assertThat(reading.uses()).containsExactly(ColumnUse.SAID_ON, ColumnUse.WORDING, ColumnUse.SEEN_AT);
        assertThat(looked(bare).count(ItemOutcome.NEW)).isEqualTo(2);

        String header =
                IntStream.range(0, 199).mapToObj(n -> "column " + n).collect(Collectors.joining(",")) + ",claim";
        String row = ",".repeat(199) + "The last column is the claim";
        IntakeId wide = load("wide.csv", header + "\n" + row + "\nshort\n" + row + " too,and,more\n");
        assertThat(intakes.get(ada, wide).reading().columns()).hasSize(200);
        Intake looked = looked(wide);
        assertThat(looked.counts()).containsEntry(ItemOutcome.NEW, 2L).containsEntry(ItemOutcome.FAULTY, 1L);
        assertThat(items(wide, ItemOutcome.NEW).getLast().faults())
                .extracting(Fault::key)
                .containsExactly("intake.fault.moreCells");
    }

    @Test
    void should_read_json_lines_and_tell_of_a_broken_line_alone() {
        IntakeId id = load("claims.jsonl", """
                {"vclaim": "The moon is nearer in May", "speaker": ["Ana", "Ben"], "n": 1}
                {"vclaim": "This line breaks off
                7
                {"vclaim": "The sun is colder in May", "other": {"deep": true}}
                """);
        assertThat(intakes.get(ada, id).kind()).isEqualTo(IntakeKind.JSON_LINES);
        Intake looked = looked(id);
        assertThat(looked.counts()).containsEntry(ItemOutcome.NEW, 2L).containsEntry(ItemOutcome.FAULTY, 2L);
        assertThat(items(id, ItemOutcome.FAULTY)).extracting(IntakeItem::place).containsExactly("2", "3");
        brought(id);
        assertThat(all().getFirst().details().claimants())
                .extracting(ClaimantDetails::name)
                .containsExactly("Ana", "Ben");
    }

    @Test
    void should_refuse_what_is_no_such_file_and_say_why() {
        for (byte[] bytes : List.of(
                new byte[0],
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
                new byte[] {1, 0, 2, 0, 0, 3},
                new byte[] {'P', 'K', 3, 4, 9, 9},
                new byte[] {0x1F, (byte) 0x8B, 8, 0})) {
            assertThatThrownBy(() -> intakes.load(ada, "x", new ByteArrayInputStream(bytes)))
                    .as(Arrays.toString(bytes))
                    .isInstanceOf(Problem.class);
        }
        assertThat(intakes.newest(ada, null, 10).items()).isEmpty();
    }

    @Test
    void should_leave_a_file_to_who_brought_it_in_and_keep_desks_apart() {
        IntakeId id = load("claims.csv", "claim\nOne thing is so\n");
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        Member len = desk.join(ada, "len", Role.READER);
        assertThatThrownBy(() -> runs.look(rui, id)).hasMessageContaining("intake.others");
        assertThatThrownBy(() -> intakes.load(len, "x", new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("FORBIDDEN");
        assertThat(intakes.get(len, id).name()).isEqualTo("claims.csv");
        assertThatThrownBy(() -> runs.run(ada, id)).hasMessageContaining("intake.notNow.LOADED");
        intakes.remove(ada, id);
        assertThatThrownBy(() -> intakes.get(ada, id)).hasMessageContaining("NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX", "JSON_LINES"})
    void should_bring_in_on_another_desk_what_was_taken_out_as_a_table(ExportFormat format) {
        List<ClaimDetails> there = List.of(
                details("=1+1 is three, he said", "Two\nlines; and a 😀", "Ґанок, \"Ltd\"", "Ben Oak"),
                details("'=quoted' is how it began", ""),
                details("-5 degrees in June", "@home", "Ana Ruiz"));
        ClaimId first =
                there.stream().map(one -> claims.draft(ada, one).id()).toList().getFirst();
        List<String> seen = List.of("https://example.org/a", "https://example.org/b", "https://example.org/c");
        seen.forEach(one -> appearances.add(ada, first, new NewAppearance(null, 0, 0, "", one, "", false)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.write(ada, new ExportOrder(ExportKind.CLAIMS, format, ExportFilter.ALL), file);

        ada = desk.fresh();
        IntakeId id = load("claims." + format.ending(), file.toByteArray());
        assertThat(looked(id).counts()).containsOnly(Map.entry(ItemOutcome.NEW, 3L));
        assertThat(brought(id).state()).isEqualTo(IntakeState.DONE);
        assertThat(all()).extracting(Claim::details).containsExactlyElementsOf(there);
        assertThat(appearances.of(ada, all().getFirst().id()))
                .extracting(Appearance::address)
                .containsExactlyElementsOf(seen);
    }

    private static ClaimDetails details(String wording, String context, String... claimants) {
        return new ClaimDetails(
                wording,
                Arrays.stream(claimants)
                        .map(name -> new ClaimantDetails(name, ClaimantKind.PERSON, "", ""))
                        .toList(),
                LocalDate.of(2024, 2, 29),
                "+38th congress",
                context);
    }
}
