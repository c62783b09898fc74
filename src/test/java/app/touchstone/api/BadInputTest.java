package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.api.Script.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in wrong is told at its field, and nothing of it is stored. */
class BadInputTest extends ApiTest {

    private static final String TEXT = "First paragraph.\n\nSecond 🙂 paragraph.";

    @Test
    void should_refuse_files_that_are_no_text() throws IOException {
        told(upload("a.txt", new byte[0]), 422, "document.problem.EMPTY");
        told(upload("a.txt", "  \n ".getBytes(StandardCharsets.UTF_8)), 422, "document.problem.EMPTY");
        told(upload("a.txt", new byte[] {'a', 0, 'b'}), 422, "document.problem.NUL_BYTES");
        told(upload("a.txt", new byte[] {'a', (byte) 0xC3, '('}), 422, "document.problem.NOT_UTF8");
        byte[] picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(upload("a.txt", picture).status()).isIn(415, 422);
        assertThat(upload("a.docx", bomb()).status()).isEqualTo(422);
        assertThat(script.get("/documents").json().path("items").size()).isZero();
    }

    @Test
    void should_refuse_more_than_it_reads() {
        told(upload("a.txt", new byte[23 * 1024 * 1024]), 413, "document.problem.TOO_LARGE");
        Answer body = script.send(
                "POST", "/claims", "application/json", BodyPublishers.ofByteArray(new byte[BoundedBody.MOST + 1]));
        told(body, 413, "api.problem.TOO_LARGE");
        told(paste("a".repeat(5_000_001)), 413, "document.problem.TOO_MUCH_TEXT");
    }

    @Test
    void should_take_one_line_of_a_megabyte_and_html_without_its_scripts() {
        assertThat(paste("word ".repeat(200_000)).status()).isEqualTo(201);
        Answer html = upload(
                "a.html",
                "<html lang=en><title>T</title><body><p>Kept text of the page.</p><script>alert(1)</script>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(html.status()).as(html.text()).isEqualTo(201);
        String text = script.get("/snapshots/" + html.text("snapshot")).text("text");
        assertThat(text).contains("Kept text").doesNotContain("alert");
    }

    @Test
    void should_refuse_pasted_nul_and_nothing_at_all() {
        told(paste("a\u0000b"), 422, "document.problem.NUL_BYTES");
        told(paste(" "), 422, "document.problem.EMPTY");
        assertThat(paste(" ").fields()).containsExactly("text");
    }

    @ParameterizedTest
    @CsvSource({
        "{, 400, api.problem.json",
        "'', 400, api.problem.body",
        "null, 400, api.problem.body",
        "[], 400, api.problem.json",
        "'{\"wording\":\"a\",\"wordnig\":\"b\"}', 400, api.problem.unknownField",
        "'{\"wording\":[]}', 400, api.problem.wrongType",
        "'{\"wording\":\"a\",\"saidOn\":\"yesterday\"}', 400, api.problem.wrongType",
        "'{\"wording\":\"a\"} x', 400, api.problem.json",
        "'{\"wording\":\" \"}', 422, api.problem.INVALID",
        "'{}', 422, api.problem.INVALID"
    })
    void should_tell_what_is_wrong_with_a_body(String body, int status, String code) {
        Answer answer = script.post("/claims", body);
        told(answer, status, code);
        assertThat(answer.text()).doesNotContain("Exception", "tools.jackson", "app.touchstone");
    }

    @Test
    void should_leave_what_is_left_out_as_it_is_and_read_an_empty_text_as_empty() {
        script.put("/reading-room", Map.of("version", 0, "title", "The desk", "contact", "desk@example.org"));
        Answer changed = script.put("/reading-room", Map.of("version", 1, "title", ""));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.text("contact")).isEqualTo("desk@example.org");
        assertThat(changed.text("title")).isEmpty();
        assertThat(changed.text("accent")).startsWith("#");
    }

    @Test
    void should_name_every_field_that_is_wrong() {
        Answer answer = script.post(
                "/claims",
                Map.of(
                        "wording",
                        "",
                        "saidOn",
                        LocalDate.now().plusDays(2).toString(),
                        "claimants",
                        java.util.List.of(Map.of("name", "A", "kind", "PERSON", "sameAs", "javascript:alert(1)"))));
        told(answer, 422, "api.problem.INVALID");
        assertThat(answer.fields()).containsExactly("claimants[0].sameAs", "saidOn", "wording");
    }

    @Test
    void should_refuse_ids_and_parameters_of_another_kind() {
        told(script.get("/claims/17"), 400, "api.problem.wrongParameter");
        told(script.get("/claims?state=LOST"), 400, "api.problem.wrongParameter");
        told(script.get("/claims?cursor=x"), 400, "api.problem.wrongParameter");
        told(script.put(claim(), Map.of("wording", "Other")), 400, "api.problem.missing");
    }

    @Test
    void should_refuse_passages_that_do_not_stand_there() {
        String marks = "/snapshots/" + paste(TEXT).text("snapshot") + "/marks";
        int smile = TEXT.indexOf("🙂");
        told(mark(marks, smile, smile + 1, "?"), 422, "anchoring.problem.SPLITS_SURROGATE_PAIR");
        told(mark(marks, 0, 5, "Third"), 422, "anchoring.problem.QUOTE_DIFFERS");
        told(mark(marks, 0, 500, "First"), 422, "anchoring.problem.OUTSIDE_TEXT");
        told(mark(marks, -1, 5, "First"), 422, "anchoring.problem.OUTSIDE_TEXT");
        told(mark(marks, 5, 5, ""), 422, "anchoring.problem.EMPTY");
        assertThat(mark(marks, 0, 24, TEXT.substring(0, 24)).status())
                .as("across blocks")
                .isEqualTo(201);
        assertThat(script.get(marks).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void should_refuse_a_change_made_on_an_older_version() {
        String claim = claim();
        long read = script.get(claim).json().path("version").asLong();
        assertThat(script.put(claim + "?version=" + read, Map.of("wording", "Mine"))
                        .status())
                .isEqualTo(200);
        Answer late = script.put(claim + "?version=" + read, Map.of("wording", "Theirs"));
        told(late, 409, "problem.stale");
        assertThat(late.text("type")).isEqualTo("/problems/stale");
        assertThat(script.get(claim).json().at("/details/wording").asString()).isEqualTo("Mine");
    }

    @Test
    void should_name_the_condition_a_move_lacks() {
        String claim = claim();
        Answer refused = script.post(claim + "/moves", Map.of("to", "OPEN", "version", 0));
        told(refused, 409, "review.condition.APPEARS_SOMEWHERE");
        assertThat(script.get(claim + "/steps").json().at("/items/0/missing").asString())
                .isEqualTo("APPEARS_SOMEWHERE");
        told(script.post(claim + "/moves", Map.of("to", "SETTLED", "version", 0)), 409, "review.move.none");
    }

    private static void told(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail")).isNotEmpty().doesNotStartWith("!");
        assertThat(answer.text("title")).isNotEmpty().doesNotStartWith("!");
    }

    private Answer upload(String name, byte[] content) {
        return script.upload("/documents", name, content, Map.of());
    }

    private Answer paste(String text) {
        return script.post("/documents", Map.of("text", text, "details", Map.of("title", "Pasted", "language", "en")));
    }

    private Answer mark(String marks, int start, int end, String quote) {
        return script.post(
                marks,
                new HashMap<>(Map.of("start", start, "end", end, "quote", quote, "code", code("golden-billion"))));
    }

    private String claim() {
        return "/claims/"
                + script.post("/claims", Map.of("wording", "The Earth is round"))
                        .text("id");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 150; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
