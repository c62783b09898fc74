package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Scope;
import app.touchstone.api.Script.Answer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CodebooksApiTest extends ApiTest {

    private static final String HEAD = "key,parent,label,definition,colour,hotkey\n";

    @Test
    void should_edit_publish_and_compare() {
        JsonNode book = script.get("/codebooks").json().at("/items/0");
        String first = book.path("id").asString();
        String key = book.at("/codes/0/key").asString();
        Answer draft = script.post("/codebooks/" + first + "/draft", Map.of());
        assertThat(draft.status()).as(draft.text()).isEqualTo(200);
        String address = "/codebook-drafts/" + draft.text("id");
        Answer changed = script.post(
                address + "/changes?version=0",
                Map.of(
                        "act",
                        "write",
                        "key",
                        key,
                        "code",
                        Map.of("key", key, "label", "Called anew", "definition", "Still means it.", "colour", "teal")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(script.post(address + "/changes?version=0", Map.of("act", "remove", "key", key))
                        .status())
                .isEqualTo(409);
        assertThat(script.get(address + "/preview").json().at("/changes/0/kind").asString())
                .isEqualTo("RENAMED");
        Answer published = script.post(address + "/publish?version=1", Map.of());
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(published.json().path("number").asInt()).isEqualTo(2);
        JsonNode diff = script.get("/codebooks/" + first + "/diff?to=" + published.text("id"))
                .json();
        assertThat(diff.at("/items/0/after").asString()).isEqualTo("Called anew");
        assertThat(script.get("/codebook-versions?codebook=" + book.path("key").asString())
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void should_carry_a_book_out_and_in_as_json_and_csv() {
        String id = script.get("/codebooks").json().at("/items/0/id").asString();
        byte[] json = script.get("/codebooks/" + id + "/file.json").raw().body();
        Answer dry = script.upload("/codebook-imports/dry-run", "book.json", json, Map.of());
        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(dry.json().path("findings").size()).isZero();
        assertThat(dry.json().path("changes").size()).isZero();
        assertThat(script.upload("/codebook-imports", "book.json", json, Map.of())
                        .status())
                .isEqualTo(201);
        Answer csv = script.get("/codebooks/" + id + "/codes.csv");
        assertThat(csv.header("content-type")).startsWith("text/csv");
        Answer taken =
                script.upload("/codebook-imports", "My codes.csv", csv.raw().body(), Map.of());
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().at("/content/file/key").asString()).isEqualTo("my-codes");
    }

    @Test
    void should_tell_every_fault_of_a_file_with_its_line_and_store_nothing() {
        byte[] wrong =
                (HEAD + "a,x,A,d,red,q\na,,A,d,red,q\nb,c,B,d,pink,\nc,b,C,d,red,\n").getBytes(StandardCharsets.UTF_8);
        Answer dry = script.upload("/codebook-imports/dry-run", "wrong.csv", wrong, Map.of());
        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(dry.json()
                        .path("findings")
                        .valueStream()
                        .map(one ->
                                one.path("row").asInt() + " " + one.path("path").asString())
                        .toList())
                .containsExactlyInAnyOrder(
                        "2 codes[0].parent",
                        "3 codes[1].key",
                        "3 codes[1].hotkey",
                        "4 codes[2].colour",
                        "4 codes[2].parent");
        assertThat(script.upload("/codebook-imports", "wrong.csv", wrong, Map.of())
                        .status())
                .isEqualTo(422);
        for (byte[] unreadable : List.of(
                "{\"key\":".getBytes(StandardCharsets.UTF_8),
                "null".getBytes(StandardCharsets.UTF_8),
                "é".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(script.upload("/codebook-imports/dry-run", "wrong.json", unreadable, Map.of())
                            .status())
                    .isEqualTo(422);
        }
        Answer bare = script.upload(
                "/codebook-imports/dry-run",
                "bare.json",
                "{\"codes\": [null]}".getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(bare.status()).as(bare.text()).isEqualTo(200);
        assertThat(script.get("/codebook-drafts").json().path("items").size()).isZero();
    }

    @Test
    void should_edit_a_scale_with_its_published_numbers() {
        String scale = script.get("/scales").json().at("/items/0/id").asString();
        Answer draft = script.post("/scales/" + scale + "/draft", Map.of());
        assertThat(draft.status()).as(draft.text()).isEqualTo(200);
        String file = Script.JSON.writeValueAsString(draft.json().path("file"));
        Answer wrong = script.put(
                "/scale-drafts/" + draft.text("id") + "?version=0", file.replace("\"ordinal\":1,", "\"ordinal\":7,"));
        assertThat(wrong.status()).as(wrong.text()).isEqualTo(200);
        assertThat(wrong.json().path("findings").size()).isPositive();
        assertThat(script.post("/scale-drafts/" + draft.text("id") + "/publish?version=1", Map.of())
                        .status())
                .isEqualTo(422);
        Answer back = script.post("/scale-drafts/" + draft.text("id") + "/undo?version=1", Map.of());
        assertThat(back.json().path("findings").size()).isZero();
        Answer published = script.post("/scale-drafts/" + draft.text("id") + "/publish?version=2", Map.of());
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(script.get("/scales/" + scale + "/diff?to=" + published.text("id"))
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void should_leave_the_method_to_its_scope() {
        Script writer = script(ada, EnumSet.of(Scope.WRITE));
        assertThat(writer.get("/codebook-drafts").status()).isEqualTo(403);
        assertThat(writer.post("/codebook-evolutions?codebook=policy-frames", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(writer.get("/codebook-versions").status()).isEqualTo(200);
    }
}
