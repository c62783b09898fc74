package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imports, rating words, outside reviews and the linter, as a script meets them. */
class ImportsApiTest extends ApiTest {

    private static final String TABLE = "claim;who;their rating;checked by;note\n"
            + "Bees pay taxes;Ana;Pernicious;The Checkers;x\n;Ben;;;\nWasps pay taxes;Ana;False;The Checkers;\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void work(String path) {
        Script.Answer answer = script.post(path, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String job = "/jobs/" + answer.text("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> script.get(job).text("state").equals("DONE"));
    }

    @Test
    void should_load_map_look_bring_in_and_take_back() {
        Script.Answer loaded = script.upload("/imports", "claims.csv", bytes(TABLE), Map.of());
        assertThat(loaded.status()).isEqualTo(201);
        String one = "/imports/" + loaded.text("id");
        JsonNode reading = loaded.json().path("reading");
        assertThat(reading.path("delimiter").asString()).isEqualTo(";");
        assertThat(script.get(one + "/sample").json().path("items")).hasSize(4);

        Script.Answer twice = script.put(
                one + "/reading",
                Map.of(
                        "charset",
                        "UTF-8",
                        "delimiter",
                        ";",
                        "header",
                        true,
                        "columns",
                        List.of(),
                        "uses",
                        List.of("WORDING", "WORDING", "IGNORED", "IGNORED", "IGNORED"),
                        "days",
                        "DAY_FIRST"));
        assertThat(twice.status()).isEqualTo(422);

        work(one + "/look");
        JsonNode faulty = script.get(one + "/items?outcome=FAULTY").json().path("items");
        assertThat(faulty).hasSize(1);
        assertThat(faulty.path(0).path("place").asString()).isEqualTo("3");
        assertThat(script.get(one + "/items.csv?outcome=FAULTY").text()).contains("There is no claim here.");
        JsonNode unknown = script.get(one + "/unknown-ratings").json().path("items");
        assertThat(unknown).hasSize(1);
        assertThat(script.put("/rating-words", Map.of("word", "Pernicious", "meaning", "FALSE"))
                        .status())
                .isEqualTo(204);
        assertThat(script.get("/rating-words").json().path("items")).hasSize(1);

        work(one + "/run");
        assertThat(script.get(one).json().at("/counts/IMPORTED").asInt()).isEqualTo(2);
        String claim = script.get("/claims").json().at("/items/0/id").asString();
        JsonNode outside =
                script.get("/claims/" + claim + "/outside-reviews").json().at("/items/0");
        assertThat(outside.at("/details/rating").asString()).isEqualTo("Pernicious");
        assertThat(outside.path("meaning").asString()).isEqualTo("FALSE");
        assertThat(script.get("/claims/" + claim + "/verdict").status()).isEqualTo(404);

        work(one + "/undo");
        assertThat(script.get(one).json().path("state").asString()).isEqualTo("TAKEN_BACK");
        assertThat(script.get("/claims").json().path("items")).isEmpty();
        assertThat(script.post(one + "/run", Map.of()).status()).isEqualTo(409);
        assertThat(script.get("/imports").json().path("items")).hasSize(1);
    }

    @Test
    void should_add_and_remove_an_outside_review() {
        String claim = script.post(
                        "/claims",
                        Map.of("wording", "Bees pay taxes", "claimants", List.of(), "saidAt", "", "context", ""))
                .text("id");
        String all = "/claims/" + claim + "/outside-reviews";
        Map<String, Object> details = new HashMap<>(Map.of(
                "publisher", "The Checkers", "rating", "Falso", "explanation", "", "title", "", "identifier", ""));
        details.put("address", "javascript:alert(1)");
        details.put("language", "");
        assertThat(script.post(all, details).status()).isEqualTo(422);
        details.put("address", "https://checks.example/1");
        Script.Answer added = script.post(all, details);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("meaning")).isEqualTo("FALSE");
        assertThat(script.delete(all + "/" + added.text("id")).status()).isEqualTo(204);
        assertThat(script.get(all).json().path("items")).isEmpty();
    }

    @Test
    void should_judge_and_mend_a_claim_review() {
        byte[] review = bytes("{\"@type\": \"ClaimReview\", \"claimReviewed\": \"a &amp; b\"}");
        JsonNode judged =
                script.upload("/claimreview/lint", "r.json", review, Map.of()).json();
        assertThat(judged.path("errors").asInt()).isPositive();
        assertThat(judged.at("/findings/0/message").asString()).isNotBlank();
        JsonNode mended =
                script.upload("/claimreview/mend", "r.json", review, Map.of()).json();
        assertThat(mended.path("text").asString()).contains("\"a & b\"", "https://schema.org");
        assertThat(mended.path("mends")).hasSize(2);
    }

    @Test
    void should_refuse_a_reader_and_a_token_that_only_reads() {
        Script reader = script(desk.join(ada, "len", Role.READER), Set.of(Scope.READ, Scope.WRITE));
        assertThat(reader.upload("/imports", "a.csv", bytes(TABLE), Map.of()).status())
                .isEqualTo(403);
        assertThat(script(ada, Set.of(Scope.READ))
                        .upload("/imports", "a.csv", bytes(TABLE), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(script.upload("/imports", "a.csv", new byte[0], Map.of()).status())
                .isEqualTo(422);
    }
}
