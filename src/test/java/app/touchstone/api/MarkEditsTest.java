package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.api.Script.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MarkEditsTest extends ApiTest {

    private static final String TEXT = "A rose is a rose is a rose. Nobody said so.";

    private String snapshot;
    private String code;

    @BeforeEach
    void aText() {
        Answer pasted = script.post("/documents", Map.of("text", TEXT, "details", Map.of("title", "Roses")));
        assertThat(pasted.status()).as(pasted.text()).isEqualTo(201);
        snapshot = pasted.text("snapshot");
        code = script.get("/codebooks").json().at("/items/0/codes/0/id").asString();
    }

    @Test
    void should_take_and_give_pieces_and_still_one_flat_passage() {
        Answer made = make(List.of(piece("A rose"), piece("Nobody")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("pieces").size()).isEqualTo(2);
        assertThat(made.json().at("/pieces/1/start").asInt()).isEqualTo(TEXT.indexOf("Nobody"));
        assertThat(made.json().path("start").asInt()).isZero();
        assertThat(made.text("quote")).isEqualTo("A rose … Nobody");
        Map<String, Object> flat = new HashMap<>(piece("said"));
        flat.put("code", code);
        assertThat(script.post("/snapshots/" + snapshot + "/marks", flat).status())
                .isEqualTo(201);
    }

    @Test
    void should_say_what_is_wrong_with_pieces() {
        assertThat(make(List.of(piece("Nobody"), piece("A rose"))).status()).isEqualTo(422);
        assertThat(make(List.of(piece("A rose"), piece("A rose is"))).fields()).containsExactly("pieces");
        assertThat(make(List.of()).status()).isEqualTo(422);
        Map<String, Object> both = new HashMap<>(piece("said"));
        both.put("pieces", List.of(piece("said")));
        both.put("code", code);
        assertThat(script.post("/snapshots/" + snapshot + "/marks", both).fields())
                .containsExactly("pieces");
    }

    @Test
    void should_place_split_and_merge() {
        String mark = make(List.of(piece("rose is a rose"))).text("id");
        Answer placed = script.put(
                "/marks/" + mark + "/passage", Map.of("version", 0, "pieces", List.of(piece("A rose is a"))));
        assertThat(placed.text("quote")).as(placed.text()).isEqualTo("A rose is a");
        Answer stale =
                script.put("/marks/" + mark + "/passage", Map.of("version", 0, "pieces", List.of(piece("said"))));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(script.put("/marks/" + mark + "/note?version=0", Map.of("note", "late"))
                        .status())
                .isEqualTo(409);
        assertThat(script.put("/marks/" + mark + "/note", Map.of("note", "in time"))
                        .status())
                .isEqualTo(200);
        JsonNode two =
                script.post("/marks/" + mark + "/split", Map.of("at", 7)).json().path("items");
        assertThat(two.size()).isEqualTo(2);
        String second = two.at("/1/id").asString();
        Answer merged = script.post("/marks/merge", Map.of("marks", List.of(Map.of("id", mark), Map.of("id", second))));
        assertThat(merged.json().at("/items/0/quote").asString())
                .as(merged.text())
                .isEqualTo("A rose … is a");
        assertThat(script.post("/marks/" + mark + "/split", Map.of()).fields()).containsExactly("at");
        assertThat(script.post("/marks/merge", Map.of("marks", List.of(Map.of("id", mark))))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void should_mark_everywhere_and_change_all_or_none() {
        Answer made =
                script.post("/snapshots/" + snapshot + "/marks/everywhere", Map.of("quote", "rose", "code", code));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("items").size()).isEqualTo(3);
        List<Map<String, Object>> seen = made.json()
                .path("items")
                .valueStream()
                .map(mark -> Map.<String, Object>of("id", mark.path("id").asString(), "version", 0))
                .toList();
        List<Map<String, Object>> wrong =
                List.of(seen.getFirst(), Map.of("id", seen.getLast().get("id"), "version", 9));
        assertThat(script.post("/marks/remove", Map.of("marks", wrong)).status())
                .isEqualTo(409);
        assertThat(there()).isEqualTo(3);
        assertThat(script.post("/marks/remove", Map.of("marks", seen)).status()).isEqualTo(200);
        assertThat(there()).isZero();
        assertThat(script.post(
                                "/marks/restore",
                                Map.of(
                                        "marks",
                                        List.of(Map.of("id", seen.getFirst().get("id")))))
                        .status())
                .isEqualTo(200);
        assertThat(there()).isEqualTo(1);
        assertThat(script.post("/marks/remove", Map.of("marks", List.of())).status())
                .isEqualTo(422);
        assertThat(script.post("/marks/remove", Map.of("marks", List.of(Map.of())))
                        .fields())
                .containsExactly("id");
    }

    @Test
    void should_list_the_passages_of_a_code_page_by_page() {
        script.post("/snapshots/" + snapshot + "/marks/everywhere", Map.of("quote", "rose", "code", code));
        Answer first = script.get("/codes/" + code + "/passages?limit=2&order=AFTER");
        assertThat(first.json().path("items").size()).as(first.text()).isEqualTo(2);
        assertThat(first.json().at("/items/0/title").asString()).isEqualTo("Roses");
        Answer rest = script.get("/codes/" + code + "/passages?order=AFTER&cursor=" + first.text("next"));
        assertThat(rest.json().path("items").size()).isEqualTo(1);
        assertThat(script.get("/codes/" + code + "/passages?order=SIDEWAYS").status())
                .isEqualTo(400);
    }

    private int there() {
        return script.get("/snapshots/" + snapshot + "/marks")
                .json()
                .path("items")
                .size();
    }

    private Answer make(List<Map<String, Object>> pieces) {
        return script.post("/snapshots/" + snapshot + "/marks", Map.of("code", code, "pieces", pieces));
    }

    private static Map<String, Object> piece(String quote) {
        int start = TEXT.indexOf(quote);
        return Map.of("start", start, "end", start + quote.length(), "quote", quote);
    }
}
