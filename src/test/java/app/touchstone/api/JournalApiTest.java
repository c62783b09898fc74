package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.journal.ChainVerifier;
import app.touchstone.journal.JournalFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The journal for scripts: taken out, verified outside, its head deposited; and a person who is forgotten. */
class JournalApiTest extends ApiTest {

    @Test
    void should_be_taken_out_as_lines_that_verify_outside() throws IOException {
        Script.Answer answer = script.get("/journal/export");
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.header("Content-Disposition")).contains("journal.jsonl");
        ChainVerifier verifier = new ChainVerifier(List.of());
        JournalFile.walk(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)), verifier);
        ChainVerifier.Result found = verifier.result();
        assertThat(found.holds()).isTrue();
        assertThat(answer.text().lines().count()).isEqualTo(found.entries());
        Script.Answer head = script.get("/journal/head");
        assertThat(head.json().path("sequence").asLong())
                .as("the export is on record, too")
                .isEqualTo(found.entries() + 1);
        assertThat(script.get("/journal?limit=1").json().at("/items/0/action").asString())
                .isEqualTo("journal.exported");
    }

    @Test
    void should_keep_where_a_head_was_deposited() {
        String hash = script.get("/journal/head").text("hash");
        Script.Answer made =
                script.post("/journal/anchors", Map.of("sequence", 0, "place", "https://archive.example/9"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("hash")).isEqualTo(hash);
        assertThat(script.get("/journal/anchors").json().at("/items/0/place").asString())
                .isEqualTo("https://archive.example/9");
        assertThat(script.post("/journal/anchors", Map.of("sequence", 0, "place", " "))
                        .status())
                .isEqualTo(422);
        assertThat(script.post("/journal/anchors", Map.of("sequence", 10_000, "place", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(script.post("/journal/anchors", Map.of("sequence", -1, "place", "x"))
                        .status())
                .isEqualTo(422);
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        assertThat(script(edda, EnumSet.allOf(Scope.class))
                        .post("/journal/anchors", Map.of("sequence", 0, "place", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void should_forget_a_person_also_in_answers_that_are_kept() {
        Map<String, String> kim = Map.of(
                "name",
                "Kim Personne",
                "email",
                "kim@test.example",
                "password",
                "a long enough password",
                "role",
                "READER");
        Script keyed = script.with("Idempotency-Key", "add-kim");
        Script.Answer added = keyed.post("/people", kim);
        assertThat(keyed.post("/people", kim).text()).contains("Kim Personne");
        String id = added.text("id");
        Script.Answer erased = script.post("/people/" + id + "/erasure", Map.of());
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.json().path("erased").asBoolean()).isTrue();
        assertThat(erased.text()).doesNotContain("Kim", "kim@");
        assertThat(keyed.post("/people", kim).text()).doesNotContain("Kim", "kim@");
        assertThat(script.get("/people").text()).doesNotContain("Kim", "kim@");
        assertThat(script.get("/journal/verification").json().path("holds").asBoolean())
                .isTrue();
        assertThat(script.post("/people/" + ada.person() + "/erasure", Map.of()).status())
                .isEqualTo(409);
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        assertThat(script(edda, EnumSet.allOf(Scope.class))
                        .post("/people/" + ada.person() + "/erasure", Map.of())
                        .status())
                .isEqualTo(403);
    }
}
