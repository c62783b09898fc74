package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.api.Script.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marks out and annotations in, as other tools meet them. */
class AnnotationsApiTest extends ApiTest {

    private static final String TEXT = "🙂 =it takes two sides.\n\nЗолотий мільярд живе.";
    private static final String JSON_LD = "application/ld+json";

    private String document;
    private String snapshot;

    @BeforeEach
    void aDocument() {
        document = "/documents/" + paste();
    }

    private String paste() {
        Answer pasted = script.post("/documents", Map.of("text", TEXT, "details", Map.of("title", "A speech: one")));
        snapshot = pasted.text("snapshot");
        return pasted.text("id");
    }

    @Test
    void should_give_the_marks_in_the_format_that_is_asked_for() {
        var passage = passage(TEXT, "=it takes");
        passage.put("code", code("doubt"));
        passage.put("note", "+1");
        Answer made = script.post("/snapshots/" + snapshot + "/marks", passage);
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        Answer json = script.with("Accept", JSON_LD).get(document + "/annotations");
        assertThat(json.status()).as(json.text()).isEqualTo(200);
        assertThat(json.header("Content-Type")).startsWith(JSON_LD).contains("anno.jsonld");
        assertThat(json.header("Content-Disposition")).contains("A-speech-one.jsonld");
        assertThat(json.json().at("/first/items/0/target/0/selector/0/start").asInt())
                .isEqualTo(2);
        assertThat(json.json().path("total").asInt()).isEqualTo(1);

        Answer tsv = script.with("Accept", "text/tab-separated-values").get(document + "/annotations");
        assertThat(tsv.text()).startsWith("#FORMAT=WebAnno TSV 3.3\n").contains("\t3-4\t=\t");

        Answer csv = script.with("Accept", "text/csv").get(document + "/annotations?bom=true");
        assertThat(csv.text()).startsWith("\uFEFFmark,document,");
        assertThat(csv.text()).contains(",'=it takes,", ",'+1,", "2–11");
        assertThat(script.with("Accept", "image/png")
                        .get(document + "/annotations")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void should_look_first_then_import_then_take_back() {
        String file = "[" + annotation("1", "Doubt", "Золотий") + "," + annotation("2", "what?", "живе") + "]";
        Answer looked = send(document + "/annotations?dryRun=true", file);
        assertThat(looked.status()).as(looked.text()).isEqualTo(200);
        assertThat(looked.json().path("batch").isNull()).isTrue();
        assertThat(looked.json().at("/counts/CODE_UNKNOWN").asInt()).isPositive();
        assertThat(marks()).isZero();

        String code = code("doubt");
        String choices = "?code=" + code + ":what%3F&code=" + code + ":Doubt";
        Answer made = send(document + "/annotations" + choices, file);
        assertThat(made.json().at("/counts/QUOTE").asInt()).as(made.text()).isEqualTo(2);
        assertThat(marks()).isEqualTo(2);
        assertThat(send(document + "/annotations" + choices, file)
                        .json()
                        .at("/counts/ALREADY_THERE")
                        .asInt())
                .isEqualTo(2);
        String batch = made.json().at("/batch/number").asString();
        assertThat(script.delete(document + "/annotations/" + batch)
                        .json()
                        .path("marks")
                        .asInt())
                .isEqualTo(2);
        assertThat(marks()).isZero();
        assertThat(script.delete(document + "/annotations/12345").status()).isEqualTo(404);
    }

    @Test
    void should_read_a_packed_body_and_say_when_it_is_none() throws IOException {
        String file = "[" + annotation("1", "x", "Золотий") + "]";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(file.getBytes(StandardCharsets.UTF_8));
        }
        Script gzip = script.with("Content-Encoding", "gzip");
        Answer read = gzip.send(
                "POST",
                document + "/annotations?dryRun=true&code=claim:x",
                JSON_LD,
                BodyPublishers.ofByteArray(packed.toByteArray()));
        assertThat(read.json().path("annotations").asInt()).as(read.text()).isEqualTo(1);
        Answer broken = gzip.send("POST", document + "/annotations", JSON_LD, BodyPublishers.ofString(file));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.fields()).containsExactly("file");
    }

    @Test
    void should_say_what_is_wrong_with_the_file() {
        Answer broken = send(document + "/annotations", "[\n{]");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text("detail")).contains("line 2, column 2");
        assertThat(send(document + "/annotations", "{\"a\": 1}").text("code")).isEqualTo("exchange.annotations.none");
        assertThat(send(document + "/annotations?code=nonsense", "[]").fields()).containsExactly("code");
        assertThat(send("/documents/" + UUID.randomUUID() + "/annotations", "[]")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void should_give_no_more_than_the_token_may() {
        Member reader = desk.join(ada, "len", Role.READER);
        Script only = script(reader, EnumSet.allOf(Scope.class));
        assertThat(only.with("Accept", JSON_LD).get(document + "/annotations").status())
                .isEqualTo(200);
        assertThat(only.send("POST", document + "/annotations?dryRun=true", JSON_LD, BodyPublishers.ofString("[]"))
                        .status())
                .isEqualTo(403);
        assertThat(script(ada, EnumSet.of(Scope.READ))
                        .delete(document + "/annotations/1")
                        .status())
                .isEqualTo(403);
    }

    private Answer send(String path, String file) {
        return script.send("POST", path, JSON_LD, BodyPublishers.ofString(file));
    }

    private int marks() {
        return script.get("/snapshots/" + snapshot + "/marks")
                .json()
                .path("items")
                .size();
    }

    private static String annotation(String id, String tag, String quote) {
        return """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:%s", "type": "Annotation",
                 "body": {"type": "TextualBody", "purpose": "tagging", "value": "%s"},
                 "target": {"source": "https://example.org/a",
                            "selector": {"type": "TextQuoteSelector", "exact": "%s"}}}""".formatted(id, tag, quote);
    }
}
