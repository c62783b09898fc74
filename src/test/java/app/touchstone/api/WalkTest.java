package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.api.Script.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an article to a published report, through the interface for scripts alone. */
class WalkTest extends ApiTest {

    private static final String BILLION =
            "they had let a self-appointed “golden billion” draw all flows of capital and technology to itself";

    @Test
    void should_carry_an_article_from_its_file_to_a_published_report() throws IOException {
        JsonNode document = imported();
        JsonNode snapshot =
                script.get("/snapshots/" + document.path("snapshot").asString()).json();
        String text = snapshot.path("text").asString();
        assertThat(snapshot.path("blocks").size()).isGreaterThan(15);

        Answer framing = tag(snapshot, "“special military operation”", "special-military-operation");
        assertThat(framing.status()).isEqualTo(201);
        assertThat(framing.text("kind")).isEqualTo("NARRATIVE");
        assertThat(tag(snapshot, "🌾", "golden-billion").status()).isEqualTo(201);
        Answer claimed =
                script.post("/snapshots/" + snapshot.path("id").asString() + "/claim-marks", passage(text, BILLION));
        String claim = "/claims/" + claimed.text("claim");
        undoAndRedo(snapshot, claimed.text("id"));

        normalise(claim);
        gather(claim);
        assertThat(move(claim, "OPEN").status()).isEqualTo(200);
        assertThat(move(claim, "IN_REVIEW").status()).isEqualTo(200);
        judge(claim);
        assertThat(script.get(claim).text("state")).isEqualTo("SETTLED");
        assertThat(script.get(claim + "/verdict").text("way")).isEqualTo("SINGLE");

        String slug = publish(claim);
        export(slug);
        JsonNode verified = script.get("/journal/verification").json();
        assertThat(verified.path("holds").asBoolean()).isTrue();
        assertThat(verified.path("entries").asInt()).isGreaterThan(12);
    }

    private JsonNode imported() throws IOException {
        try (InputStream article = getClass().getResourceAsStream("/demo/article-en.md")) {
            Answer answer = script.upload(
                    "/documents",
                    "article-en.md",
                    article.readAllBytes(),
                    Map.of("publisher", "The Example Courier", "publishedOn", "2022-10-14"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            JsonNode document = answer.json();
            assertThat(document.at("/details/title").asString())
                    .isEqualTo("In Astana, an old phrase finds a new stage");
            assertThat(document.at("/details/language").asString()).isEqualTo("en");
            return document;
        }
    }

    private Answer tag(JsonNode snapshot, String quote, String code) {
        Map<String, Object> body = passage(snapshot.path("text").asString(), quote);
        body.put("code", code(code));
        return script.post("/snapshots/" + snapshot.path("id").asString() + "/marks", body);
    }

    private void undoAndRedo(JsonNode snapshot, String mark) {
        String marks = "/snapshots/" + snapshot.path("id").asString() + "/marks";
        assertThat(script.delete("/marks/" + mark).json().path("removed").asBoolean())
                .isTrue();
        assertThat(script.get(marks).json().path("items").size()).isEqualTo(2);
        assertThat(script.post("/marks/" + mark + "/restore", "").status()).isEqualTo(200);
        assertThat(script.get(marks).json().path("items").size()).isEqualTo(3);
    }

    private void normalise(String claim) {
        JsonNode read = script.get(claim).json();
        Answer changed = script.put(
                claim + "?version=" + read.path("version").asLong(),
                Map.of(
                        "wording", "A “golden billion” takes all capital and technology for itself",
                        "claimants", List.of(Map.of("name", "Vladimir Putin", "kind", "PERSON")),
                        "saidOn", "2022-10-13",
                        "saidAt", "CICA summit, Astana"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(script.get(claim + "/appearances")
                        .json()
                        .at("/items/0/first")
                        .asBoolean())
                .isTrue();
        assertThat(script.get("/claimants").json().at("/items/0/details/name").asString())
                .isEqualTo("Vladimir Putin");
    }

    private void gather(String claim) {
        Answer source =
                script.post("/sources", Map.of("name", "A public record", "kind", "INSTITUTION", "type", "PRIMARY"));
        assertThat(source.status()).as(source.text()).isEqualTo(201);
        Answer evidence = script.post(
                claim + "/evidence",
                Map.of(
                        "source", source.text("id"),
                        "question", "Where did investment go?",
                        "answer", "More than half of it to developing economies.",
                        "stance", "REFUTES",
                        "address", "https://example.org/record",
                        "accessedOn", "2022-10-15"));
        assertThat(evidence.status()).as(evidence.text()).isEqualTo(201);
        assertThat(evidence.json().path("number").asInt()).isEqualTo(1);
    }

    private void judge(String claim) {
        Map<String, Object> judgement = Map.of(
                "rating", "false",
                "headline", "Is there a “golden billion”?",
                "summary", "No such group can be found.",
                "justification", "More than half went to developing economies [E1]. The phrase is a story [R].",
                "framings", List.of(code("golden-billion")));
        Answer draft = script.put(claim + "/assessment", judgement);
        assertThat(draft.status()).as(draft.text()).isEqualTo(200);
        Answer sealed = script.post(
                claim + "/assessment/seal?version="
                        + draft.json().path("version").asLong(),
                "");
        assertThat(sealed.status()).as(sealed.text()).isEqualTo(200);
        assertThat(sealed.text("sealedAt")).isNotEmpty();
        assertThat(script.get(claim + "/assessments").json().path("items").size())
                .isEqualTo(1);
    }

    private String publish(String claim) {
        assertThat(script.get(claim + "/report").json().path("missing").size()).isEqualTo(3);
        assertThat(script.put(
                                claim + "/report/waivers/CAPTURES_PRESENT",
                                Map.of("reason", "The register is open to everybody."))
                        .status())
                .isEqualTo(200);
        script.put(
                claim + "/report/notes",
                Map.of("rightOfReply", "Asked, no answer.", "interests", "None.", "language", "en", "version", 0));
        long version = script.get(claim).json().path("version").asLong();
        Answer edition = script.post(claim + "/report/publish?version=" + version, "");
        assertThat(edition.status()).as(edition.text()).isEqualTo(201);
        Answer again = script.post(claim + "/report/publish?version=" + version, "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("report.alreadyPublished");
        return edition.json().at("/content/slug").asString();
    }

    private void export(String slug) {
        String report = "/reports/" + java.net.URLEncoder.encode(slug, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(script.get("/reports").json().at("/items/0/slug").asString()).isEqualTo(slug);
        assertThat(script.get(report + "/html").text()).contains("golden billion", "ClaimReview", "</html>");
        assertThat(script.get(report + "/markdown").text()).contains("# Is there a", "More than half went");
        assertThat(script.get(report + "/pdf").text()).startsWith("%PDF-");
        assertThat(script.get(report + "/claimreview").text("@type")).isEqualTo("ClaimReview");
        assertThat(script.get(report + "/editions").json().path("items").size()).isEqualTo(1);
        Answer csv = script.get("/exports/claims.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).contains("PUBLISHED", "Vladimir Putin", "A public record");
    }

    private Answer move(String claim, String to) {
        long version = script.get(claim).json().path("version").asLong();
        return script.post(claim + "/moves", Map.of("to", to, "version", version));
    }
}
