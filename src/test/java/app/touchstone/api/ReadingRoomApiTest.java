package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.api.Script.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dressing the reading room by script. */
class ReadingRoomApiTest extends ApiTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>";

    @Test
    void should_change_the_letterhead_and_leave_what_is_left_out() {
        assertThat(script.get("/reading-room").json().path("version").asInt()).isZero();
        Answer changed = script.put(
                "/reading-room", Map.of("version", 0, "title", "Eurasia desk", "licence", "CC0", "accent", "#0b6670"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("title")).isEqualTo("Eurasia desk");
        assertThat(changed.json().path("version").asInt()).isEqualTo(1);
        assertThat(script.put("/reading-room", Map.of("version", 0)).status()).isEqualTo(409);
        assertThat(script.put("/reading-room", Map.of()).fields()).containsExactly("version");
        assertThat(script.put("/reading-room", Map.of("version", 1, "accent", "#ffff00"))
                        .fields())
                .containsExactly("accent");
        assertThat(script.put("/reading-room", Map.of("version", 1, "website", "javascript:alert(1)"))
                        .fields())
                .containsExactly("website");
        assertThat(script.put("/reading-room", Map.of("version", 1, "title", ""))
                        .text("licence"))
                .isEqualTo("CC0");
        assertThat(script.get("/reading-room").text("accent")).isEqualTo("#0b6670");
    }

    @Test
    void should_take_give_and_remove_a_logo() {
        assertThat(script.get("/reading-room/logo").status()).isEqualTo(404);
        Answer taken = script.send("PUT", "/reading-room/logo", "image/svg+xml", BodyPublishers.ofString(SVG));
        assertThat(taken.text("logo")).hasSize(64);
        assertThat(script.get("/reading-room/logo").text()).isEqualTo(SVG);
        assertThat(script.send(
                                "PUT",
                                "/reading-room/logo",
                                "image/svg+xml",
                                BodyPublishers.ofString(SVG.replace("<path", "<script/><path")))
                        .fields())
                .containsExactly("logo");
        assertThat(script.send("PUT", "/reading-room/logo", "image/gif", BodyPublishers.ofString("GIF89a"))
                        .status())
                .isEqualTo(415);
        assertThat(script.delete("/reading-room/logo").status()).isEqualTo(200);
        assertThat(script.get("/reading-room/logo").status()).isEqualTo(404);
    }

    @Test
    void should_let_administrators_alone_change_it() {
        Script editor = script(desk.join(ada, "edda", Role.EDITOR), EnumSet.allOf(Scope.class));
        assertThat(editor.get("/reading-room").status()).isEqualTo(200);
        assertThat(editor.put("/reading-room", Map.of("version", 0)).status()).isEqualTo(403);
        assertThat(editor.delete("/reading-room/logo").status()).isEqualTo(403);
    }
}
