package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.api.Script.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what happens, as an administrator's script sets it up. */
class WebhooksApiTest extends ApiTest {

    private static Map<String, Object> details(String address) {
        return Map.of("address", address, "events", List.of("CLAIM_DRAFTED"), "note", "website", "active", true);
    }

    @Test
    void should_show_its_secret_once_and_list_what_is_sent() {
        Answer made = script.post("/webhooks", details("https://93.184.216.34/hook"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text("secret")).startsWith("tsw_").hasSize(47);
        String webhook = "/webhooks/" + made.text("id");
        assertThat(script.get(webhook).text()).doesNotContain("tsw_");
        assertThat(script.get("/webhooks").text()).doesNotContain("tsw_");
        script.post("/claims", Map.of("wording", "The Earth is round"));
        Answer log = script.get(webhook + "/deliveries");
        assertThat(log.json().at("/items/0/kind").asString()).isEqualTo("CLAIM_DRAFTED");
        assertThat(log.json().at("/items/0/payload").asString()).doesNotContain("round");
        Answer rotated = script.post(webhook + "/secret", "");
        assertThat(rotated.text("secret")).isNotEqualTo(made.text("secret"));
        assertThat(script.get(webhook).text("formerSecretUntil")).isNotEmpty();
        Answer stale = script.put(webhook + "?version=0", details("https://93.184.216.34/other"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(script.delete(webhook).status()).isEqualTo(204);
        assertThat(script.get(webhook + "/deliveries").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.2/", "http://10.0.0.1/", "https://[fd00::1]/", "ftp://93.184.216.34/", "x", ""})
    void should_say_at_the_address_why_nothing_is_sent_there(String address) {
        Answer refused = script.post("/webhooks", details(address));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.fields()).contains("address");
    }
}
