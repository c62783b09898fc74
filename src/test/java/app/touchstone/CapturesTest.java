package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Brought;
import app.touchstone.capture.BroughtCapture;
import app.touchstone.capture.BroughtRule;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureCheck;
import app.touchstone.capture.CaptureComparison;
import app.touchstone.capture.CaptureComparison.Change;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.CaptureKind;
import app.touchstone.capture.Captures;
import app.touchstone.capture.EvilServer;
import app.touchstone.capture.FetchPolicies;
import app.touchstone.capture.FetchRule;
import app.touchstone.capture.HostListing;
import app.touchstone.capture.HostRule;
import app.touchstone.capture.Outbound;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Archived copies: taken, kept, read again by others, and held against what they were, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class CapturesTest {

    static final String PAGE = """
            <html lang="en"><head><title>Grain left the harbour | The Courier</title>
            <meta property="og:site_name" content="The Courier">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Grain left the harbour",
            "author": {"@type": "Person", "name": "Ada Reporter"}, "datePublished": "2022-10-14T08:00:00Z"}</script>
            </head><body><nav>Home</nav><article><h1>Grain left the harbour</h1>
            <p>On Friday %s ships with grain left the harbour, the ministry said in the evening. They are on the way to
            three continents, and the first of them should arrive within the month.</p>
            <p>Two thirds of the grain is maize, one third is wheat, said the minister, who had come to see them leave.
            The harbour had been closed for half a year.</p></article><footer>Imprint</footer></body></html>
            """;

    @Autowired
    TestDesk desk;

    @Autowired
    Captures captures;

    @Autowired
    FetchPolicies policies;

    @Autowired
    Outbound outbound;

    @Autowired
    Jobs jobs;

    @Autowired
    Imports imports;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private final EvilServer server = new EvilServer();
    private Member ada;
    private Member rui;

    @BeforeEach
    void people() {
        ada = desk.fresh();
        rui = desk.join(ada, "rui", Role.REVIEWER);
        policies.change(ada, true, false, 0);
        server.page("/grain", PAGE.formatted("three"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Job ended(Job job) {
        CompletableFuture<Job> end = new CompletableFuture<>();
        jobs.watch(rui, job.id(), one -> {
            if (one.state().ended()) {
                end.complete(one);
            }
        });
        Job now = jobs.get(rui, job.id());
        try {
            return now.state().ended() ? now : end.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Capture taken(String path) {
        Job job = ended(captures.take(rui, server.at(path)));
        assertThat(job.state()).as(job.problem()).isEqualTo(JobState.DONE);
        return captures.get(rui, CaptureId.of(String.valueOf(job.outcome().get("capture"))));
    }

    private byte[] warc(Capture capture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        captures.writeWarc(rui, capture.id(), out);
        return out.toByteArray();
    }

    private void refused(FetchRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(rule.key()));
    }

    @Test
    void should_keep_what_an_address_said_with_its_hashes_and_its_text() throws IOException {
        Capture capture = taken("/to?" + server.at("/grain"));

        assertThat(capture.kind()).isEqualTo(CaptureKind.FETCHED);
        assertThat(capture.finalAddress()).isEqualTo(server.at("/grain"));
        assertThat(capture.hops()).hasSize(2);
        assertThat(capture.mediaType()).isEqualTo("text/html");
        assertThat(capture.payloadSha256()).isEqualTo(CanonicalJson.sha256(PAGE.formatted("three")));
        assertThat(capture.title()).isEqualTo("Grain left the harbour");
        assertThat(capture.author()).isEqualTo("Ada Reporter");
        assertThat(capture.publisher()).isEqualTo("The Courier");
        assertThat(capture.publishedOn()).isEqualTo(LocalDate.of(2022, 10, 14));
        String text = captures.text(rui, capture.id());
        assertThat(text)
                .startsWith("Grain left the harbour")
                .contains("three ships")
                .doesNotContain("Imprint", "Home");
        assertThat(capture.textSha256()).isEqualTo(CanonicalJson.sha256(text));
        assertThat(captures.verify(rui, capture.id()).steps()).hasSize(5).allMatch(CaptureCheck.Step::holds);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        captures.writeContent(rui, capture.id(), content);
        assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo(PAGE.formatted("three"));
    }

    @Test
    void should_write_a_warc_file_that_others_can_read() throws IOException {
        Capture capture = taken("/to?" + server.at("/grain"));
        byte[] warc = warc(capture);

        assertThat(CanonicalJson.sha256(warc)).isEqualTo(capture.warcSha256());
        assertThat(warc).hasSize((int) capture.warcBytes());
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                types.add(record.type());
                if (record instanceof WarcResponse answer && answer.http().status() == 200) {
                    assertThat(new String(answer.http().body().stream().readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(PAGE.formatted("three"));
                    assertThat(answer.payloadDigest().orElseThrow().hex()).isEqualTo(capture.payloadSha256());
                    assertThat(answer.ipAddress().orElseThrow().getHostAddress())
                            .isEqualTo("127.0.0.1");
                }
            }
        }
        assertThat(types).containsExactly("warcinfo", "response", "request", "response", "request", "metadata");
    }

    @Test
    void should_keep_a_packed_answer_as_it_came_and_hash_what_it_says() throws IOException {
        Capture capture = taken("/gzip");

        assertThat(capture.payloadSha256()).isEqualTo(CanonicalJson.sha256("<p>Packed words"));
        assertThat(captures.text(rui, capture.id())).isEqualTo("Packed words");
        assertThat(captures.verify(rui, capture.id()).holds()).isTrue();
    }

    @Test
    void should_tell_what_a_job_could_not_fetch_and_keep_nothing() {
        Job job = ended(captures.take(rui, server.at("/bomb-in-bomb")));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem()).isEqualTo(FetchRule.ENCODING.key());
        assertThat(captures.count(rui, "")).isZero();
    }

    @Test
    void should_keep_uploads_larger_than_one_piece_the_same_way() throws IOException {
        byte[] film = new byte[3 * 1024 * 1024 + 17];
        Arrays.fill(film, (byte) 7);
        System.arraycopy(new byte[] {0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'}, 0, film, 0, 12);
        Capture capture = captures.upload(
                rui, "../../summit\u0000.mp4", "https://example.org/summit", new ByteArrayInputStream(film));

        assertThat(capture.fileName()).isEqualTo("summit.mp4");
        assertThat(capture.mediaType()).startsWith("video/");
        assertThat(capture.bytes()).isEqualTo(film.length);
        assertThat(capture.payloadSha256()).isEqualTo(CanonicalJson.sha256(film));
        assertThat(capture.hasText()).isFalse();
        assertThat(capture.textProblem()).isEmpty();
        assertThat(captures.verify(rui, capture.id()).holds()).isTrue();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        captures.writeContent(rui, capture.id(), content);
        assertThat(content.toByteArray()).isEqualTo(film);
    }

    @Test
    void should_refuse_uploads_that_are_no_evidence() {
        assertThatThrownBy(() -> captures.upload(rui, "a.pdf", "", InputStream.nullInputStream()))
                .hasMessageContaining("capture.upload.empty");
        byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0};
        assertThatThrownBy(() -> captures.upload(rui, "program", "", new ByteArrayInputStream(program)))
                .hasMessageContaining("capture.upload.kind");
        assertThatThrownBy(() -> captures.upload(
                        rui, "a.txt", "javascript:alert(1)", new ByteArrayInputStream("A text.".getBytes())))
                .isInstanceOf(jakarta.validation.ConstraintViolationException.class);
        assertThat(captures.count(rui, "")).isZero();
    }

    @Test
    void should_say_what_differs_from_the_copy_before() {
        Capture first = taken("/grain");
        Capture same = taken("/grain");
        server.page("/grain", PAGE.formatted("five"));
        Capture other = taken("/grain");

        assertThat(first.before()).isNull();
        assertThat(same.before()).isEqualTo(first.id());
        assertThat(same.differs()).isFalse();
        assertThat(other.before()).isEqualTo(same.id());
        assertThat(other.differs()).isTrue();
        assertThat(captures.versions(rui, first.id()))
                .extracting(Capture::id)
                .containsExactly(other.id(), same.id(), first.id());
        CaptureComparison comparison = captures.compare(rui, first.id(), other.id());
        assertThat(comparison.sameText()).isFalse();
        assertThat(comparison.stretches())
                .filteredOn(one -> one.change() != Change.SAME)
                .extracting(CaptureComparison.Stretch::text)
                .containsExactly("three", "five");
        assertThat(captures.compare(rui, first.id(), same.id()).sameText()).isTrue();
    }

    /** What is said outside of the article differs with every request, and says nothing of the article. */
    @Test
    void should_not_call_a_page_changed_because_of_what_stands_around_it() {
        taken("/grain");
        server.page("/grain", PAGE.formatted("three").replace("Imprint", "14:02:11"));

        assertThat(taken("/grain").differs()).isFalse();
    }

    @Test
    void should_find_what_was_tampered_with() {
        Capture capture = taken("/grain");
        assertThatThrownBy(() -> jdbc.sql("update capture_piece set number = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update capture set title = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from capture").update()).isInstanceOf(DataAccessException.class);
        desk.tamperCaptures(() ->
                jdbc.sql("update capture set text = 'Nothing left the harbour'").update());

        assertThat(captures.verify(rui, capture.id()).steps())
                .filteredOn(step -> !step.holds())
                .extracting(CaptureCheck.Step::part)
                .containsExactly(CaptureCheck.CheckedPart.TEXT);
        desk.tamperCaptures(() -> jdbc.sql("update capture set text_sha256 = ?")
                .param(CanonicalJson.sha256("Nothing left the harbour"))
                .update());
        assertThat(captures.verify(rui, capture.id()).steps())
                .filteredOn(step -> !step.holds())
                .extracting(CaptureCheck.Step::part)
                .containsExactly(CaptureCheck.CheckedPart.JOURNAL);
        desk.tamperCaptures(() -> {
            byte[] piece = jdbc.sql("select bytes from capture_piece")
                    .query((row, n) -> row.getBytes(1))
                    .single();
            piece[piece.length / 2] ^= 1;
            jdbc.sql("update capture_piece set bytes = ?")
                    .params(List.of(piece))
                    .update();
        });
        assertThat(captures.verify(rui, capture.id()).steps())
                .filteredOn(step -> !step.holds())
                .extracting(CaptureCheck.Step::part)
                .contains(CaptureCheck.CheckedPart.WARC);
    }

    @Test
    void should_be_off_until_an_administrator_switches_it_on() {
        policies.change(ada, false, false, 1);
        refused(FetchRule.OFF, () -> captures.take(rui, server.at("/grain")));
        assertThatThrownBy(() -> policies.change(rui, true, false, 2)).hasMessageContaining("FORBIDDEN");
        assertThatThrownBy(() -> policies.change(ada, true, false, 1)).hasMessageContaining("STALE");
        assertThatThrownBy(() -> captures.take(desk.join(ada, "len", Role.READER), server.at("/grain")))
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void should_ask_only_whom_the_lists_allow() {
        policies.list(ada, new HostRule("*.Example.org", HostListing.DENIED, "They sued us."));
        assertThat(policies.get(rui).hosts()).extracting(HostRule::host).containsExactly("example.org");
        refused(FetchRule.DENIED, () -> captures.take(rui, "https://www.example.org/"));
        refused(FetchRule.DENIED, () -> outbound.check(ada.desk(), URI.create("https://example.org/hook")));
        policies.change(ada, true, true, 1);
        refused(FetchRule.NOT_LISTED, () -> captures.take(rui, server.at("/grain")));
        policies.list(ada, new HostRule("127.0.0.1", HostListing.ALLOWED, ""));
        taken("/grain");
        policies.unlist(ada, "127.0.0.1");
        refused(FetchRule.NOT_LISTED, () -> captures.take(rui, server.at("/grain")));
        assertThatThrownBy(() -> policies.list(ada, new HostRule("a b", HostListing.DENIED, "")))
                .hasMessageContaining("capture.host.wrong");
    }

    @Test
    void should_write_every_decision_into_the_journal() {
        Capture capture = taken("/grain");
        captures.keptElsewhere(rui, capture.id(), "https://web.archive.org/web/2022/http://example.org/");
        policies.list(ada, new HostRule("example.org", HostListing.DENIED, "Why."));
        policies.unlist(ada, "example.org");

        assertThat(journal.latest(ada.desk().value(), Long.MAX_VALUE, 5).reversed())
                .extracting(JournalEntry::action)
                .containsExactly(
                        "fetch.switched",
                        "capture.taken",
                        "capture.keptElsewhere",
                        "fetch.hostListed",
                        "fetch.hostUnlisted");
        assertThat(captures.get(rui, capture.id()).elsewhere())
                .containsExactly("https://web.archive.org/web/2022/http://example.org/");
        assertThatThrownBy(() -> captures.keptElsewhere(
                        rui, capture.id(), "https://web.archive.org/web/2022/http://example.org/"))
                .hasMessageContaining("capture.elsewhere.known");
    }

    @Test
    void should_not_show_another_desk_anything() {
        Capture capture = taken("/grain");
        Member stranger = new Member(ada.person(), "Ada", DeskId.fresh(), "Elsewhere", ada.permissions());

        assertThatThrownBy(() -> captures.get(stranger, capture.id())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> captures.text(stranger, capture.id())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> captures.writeWarc(stranger, capture.id(), java.io.OutputStream.nullOutputStream()))
                .hasMessageContaining("NOT_FOUND");
        assertThat(captures.latest(stranger, "", 0, 10)).isEmpty();
        assertThat(captures.all(stranger, Set.of(capture.id()))).isEmpty();
    }

    @Test
    void should_find_captures_by_a_part_of_their_title_address_or_file() {
        taken("/grain");
        captures.upload(rui, "notes.txt", "", new ByteArrayInputStream("Some words.".getBytes()));

        assertThat(captures.latest(rui, "HARBOUR", 0, 10)).hasSize(1);
        assertThat(captures.latest(rui, "notes", 0, 10)).hasSize(1);
        assertThat(captures.count(rui, "")).isEqualTo(2);
        assertThat(captures.latest(rui, "%", 0, 10)).isEmpty();
        assertThat(captures.page(rui, "", null, 1).next()).isNotNull();
    }

    @Test
    void should_make_a_document_of_a_capture_and_renew_it_with_the_next() {
        Capture capture = taken("/grain");
        Document document = imports.store(rui, DocumentDetails.UNKNOWN, imports.read(rui, capture.id()));

        assertThat(document.details().title()).isEqualTo("Grain left the harbour");
        assertThat(document.details().author()).isEqualTo("Ada Reporter");
        assertThat(document.details().address()).isEqualTo(server.at("/grain"));
        assertThat(documents.snapshot(rui, document.snapshot()).capture()).isEqualTo(capture.id());
        assertThat(documents.text(rui, document.snapshot())).isEqualTo(captures.text(rui, capture.id()));
        server.page("/grain", PAGE.formatted("five"));
        Imports.Reading again = imports.read(rui, taken("/grain").id());
        Document renewed = documents.renew(rui, document.id(), again.text(), again.origin());
        assertThat(renewed.snapshotNumber()).isEqualTo(2);
    }

    @Test
    void should_post_under_the_same_guard() {
        server.page("/hook", "heard");
        Outbound.Reply reply = outbound.post(
                ada.desk(),
                URI.create(server.at("/hook")),
                Map.of("Content-Type", "application/json", "X-Signature", "abc"),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("heard");
        assertThat(outbound.post(ada.desk(), URI.create(server.at("/status/500")), Map.of(), new byte[] {'1'})
                        .status())
                .isEqualTo(500);
        refused(
                FetchRule.LOOPBACK,
                () -> outbound.post(ada.desk(), URI.create("http://127.0.0.2/"), Map.of(), new byte[0]));
        refused(FetchRule.LINK_LOCAL, () -> outbound.check(ada.desk(), URI.create("http://169.254.169.254/")));
    }

    private static final String SPEECH = "https://example.org/speech";

    private static byte[] gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(String plain) throws IOException {
        return gzipped(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String record(String type, String target, String block) {
        return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                + ">\r\nWARC-Date: 2022-10-14T08:00:00Z\r\nWARC-Target-URI: " + target
                + "\r\nWARC-IP-Address: host.example\r\nContent-Type: application/http;msgtype=response"
                + "\r\nContent-Length: " + block.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + block
                + "\r\n\r\n";
    }

    private static String answer(String words) {
        return record("response", SPEECH, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + words);
    }

    private static BroughtCapture told(byte[] warc, String address, Instant at, String content) {
        return new BroughtCapture(
                address,
                address,
                at,
                CanonicalJson.sha256(content),
                CanonicalJson.sha256(warc),
                List.of(),
                UUID.randomUUID(),
                "Other desk",
                UUID.randomUUID());
    }

    private static BroughtCapture told(byte[] warc, String content) {
        return told(warc, SPEECH, Instant.parse("2022-10-14T08:00:00Z"), content);
    }

    private Capture bring(Member member, BroughtCapture told, byte[] warc) {
        try (Brought read = captures.readBrought(member, told, new ByteArrayInputStream(warc))) {
            return captures.keepBrought(member, read);
        }
    }

    /** A member that says its head has a sum, which it has not: some readers stop before it, others read on. */
    private static byte[] andOneMore(byte[] first) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first);
        byte[] second = gzipped("WARC/1.1\r\n");
        second[3] = 2;
        both.write(second, 0, 10);
        both.write(new byte[] {0, 0});
        both.write(second, 10, second.length - 10);
        return both.toByteArray();
    }

    private Capture bring(BroughtCapture told, byte[] warc) {
        return bring(rui, told, warc);
    }

    private void refused(BroughtRule rule, BroughtCapture told, byte[] warc) {
        assertThatThrownBy(() -> bring(told, warc)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(rule.key());
            assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
        });
        assertThat(captures.count(rui, "")).isZero();
    }

    @Test
    void should_bring_a_copy_of_another_program_and_look_up_no_name_in_it() throws IOException {
        byte[] warc = gzipped(answer("<p>Round it is."));
        Capture brought = bring(told(warc, "<p>Round it is."), warc);

        assertThat(brought.kind()).isEqualTo(CaptureKind.BROUGHT);
        assertThat(brought.cameFrom()).isEqualTo("Other desk");
        assertThat(brought.takenAt()).isEqualTo("2022-10-14T08:00:00Z");
        assertThat(brought.hops())
                .singleElement()
                .satisfies(hop -> assertThat(hop.server()).isEmpty());
        assertThat(captures.get(rui, brought.id())).isEqualTo(brought);
        JournalEntry entry = journal.last(ada.desk().value()).orElseThrow();
        assertThat(entry.action()).isEqualTo("capture.taken");
        assertThat(entry.content()).contains("BROUGHT", "originDesk", "originCapture", brought.warcSha256());
        assertThat(captures.text(rui, brought.id())).isEqualTo("Round it is.");
        assertThat(bring(told(warc, "<p>Round it is."), warc)).isEqualTo(brought);
        assertThat(captures.count(rui, "")).isEqualTo(1);
        assertThatThrownBy(() -> bring(desk.join(ada, "len", Role.READER), told(warc, ""), warc))
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void should_bring_nothing_that_is_not_what_is_told_of_it() throws IOException {
        String words = "<p>Round it is.";
        byte[] warc = gzipped(answer(words));
        Instant at = Instant.parse("2022-10-14T08:00:00Z");

        refused(BroughtRule.CHANGED, told(gzipped("other"), words), warc);
        refused(BroughtRule.CONTENT, told(warc, "<p>Flat it is."), warc);
        refused(BroughtRule.NO_ANSWER, told(warc, "https://example.org/other", at, words), warc);
        refused(BroughtRule.ADDRESS, told(warc, "javascript:alert(1)", at, words), warc);
        refused(BroughtRule.ADDRESS, told(warc, SPEECH + "/" + "a".repeat(2000), at, words), warc);
        refused(BroughtRule.TIME, told(warc, SPEECH, Instant.MAX, words), warc);
        refused(BroughtRule.TIME, told(warc, SPEECH, Instant.MIN, words), warc);
        byte[] program = gzipped(record("resource", "urn:uuid:" + UUID.randomUUID(), "MZ\u0000\u0001\u0002"));
        refused(BroughtRule.KIND, told(program, "MZ\u0000\u0001\u0002"), program);
    }

    @Test
    void should_bring_nothing_of_a_file_that_is_broken_or_would_grow() throws IOException {
        byte[] whole = gzipped(answer("<p>Round it is."));
        List<byte[]> broken = List.of(
                new byte[0],
                "no gzip".getBytes(StandardCharsets.UTF_8),
                gzipped("no WARC"),
                gzipped(whole),
                Arrays.copyOf(whole, whole.length - 9),
                gzipped("WARC/1.1\r\nno head at all"),
                gzipped("WARC/1.1\r\nX: " + "a".repeat(3_000_000)),
                gzipped(record("response", SPEECH, "no HTTP")),
                gzipped(record("response", SPEECH, "HTTP/1.1 200 OK\r\nX: " + "a".repeat(3_000_000))),
                gzipped(record("response", SPEECH, "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx")),
                gzipped(answer("x").repeat(101)),
                gzipped(answer("x").repeat(2)),
                andOneMore(gzipped(answer("x"))),
                Arrays.copyOf(gzipped(answer("x")), 400),
                gzipped(record("response", SPEECH, "HTTP/1.1 200 OK\r\n\r\nx")
                        .replace(
                                "\r\nContent-Type",
                                "\r\nWARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\nContent-Type")));
        for (byte[] warc : broken) {
            refused(BroughtRule.UNREADABLE, told(warc, "x"), warc);
        }
        byte[] nothing = gzipped(record("metadata", SPEECH, "a: b\r\n"));
        refused(BroughtRule.NO_ANSWER, told(nothing, "x"), nothing);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1024 * 1024];
            for (long written = 0; written <= captures.largestFile() + 16 * zeros.length; written += zeros.length) {
                packed.write(zeros);
            }
        }
        refused(BroughtRule.TOO_LARGE, told(bomb.toByteArray(), "x"), bomb.toByteArray());
    }
}
