package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.capture.EvilServer;
import app.touchstone.job.Job;
import app.touchstone.job.JobId;
import app.touchstone.job.Jobs;
import app.touchstone.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Archived copies, evidence that cites them and sources, for scripts. */
class CapturesApiTest extends ApiTest {

    @Autowired
    Jobs jobs;

    private final EvilServer server = new EvilServer();

    @AfterEach
    void close() {
        server.close();
    }

    private String taken(String words) {
        server.page("/page", "<html><head><title>A page</title></head><body><p>" + words + "</p></body></html>");
        Script.Answer started = script.post("/captures", Map.of("address", server.at("/page")));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        JobId id = JobId.of(started.text("id"));
        CompletableFuture<Job> end = new CompletableFuture<>();
        jobs.watch(ada, id, one -> {
            if (one.state().ended()) {
                end.complete(one);
            }
        });
        try {
            if (!jobs.get(ada, id).state().ended()) {
                end.get(30, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return script.get("/jobs/" + id).json().at("/outcome/capture").asString();
    }

    @Test
    void should_be_off_until_it_is_switched_on_and_keep_to_the_lists() {
        Script.Answer off = script.post("/captures", Map.of("address", server.at("/page")));
        assertThat(off.status()).isEqualTo(422);
        assertThat(off.text()).contains("capture.refused.OFF", "switched off");
        assertThat(script.put("/fetching?version=0", Map.of("on", true, "listedOnly", false))
                        .status())
                .isEqualTo(200);
        assertThat(script.put("/fetching?version=0", Map.of("on", true, "listedOnly", false))
                        .status())
                .isEqualTo(409);
        assertThat(script.put("/fetching/hosts/example.org", Map.of("listing", "DENIED"))
                        .json()
                        .at("/hosts/0/host")
                        .asString())
                .isEqualTo("example.org");
        assertThat(script.post("/captures", Map.of("address", "https://www.example.org/"))
                        .text())
                .contains("capture.refused.DENIED");
        assertThat(script.post("/captures", Map.of("address", "http://2130706433/"))
                        .text())
                .contains("capture.refused.NUMBER_FORM");
    }

    @Test
    void should_take_a_copy_give_its_bytes_and_verify_it() {
        script.put("/fetching?version=0", Map.of("on", true, "listedOnly", false));
        String id = taken("Three ships left the harbour.");
        Script.Answer capture = script.get("/captures/" + id);
        assertThat(capture.text("title")).isEqualTo("A page");
        assertThat(script.get("/captures/" + id + "/text").text("text")).contains("Three ships");
        Script.Answer content = script.get("/captures/" + id + "/content");
        assertThat(CanonicalJson.sha256(content.text())).isEqualTo(capture.text("payloadSha256"));
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        assertThat(script.get("/captures/" + id + "/warc").header("Content-Type"))
                .startsWith("application/warc");
        assertThat(script.get("/captures/" + id + "/verification").json().path("steps"))
                .allMatch(step -> step.path("holds").asBoolean());

        String other = taken("Five ships left the harbour.");
        assertThat(script.get("/captures/" + id + "/comparison?with=" + other).text())
                .contains("REMOVED", "ADDED");
        assertThat(script.get("/captures/" + other + "/versions").json().path("items"))
                .hasSize(2);
        assertThat(script.post("/captures/" + id + "/elsewhere", Map.of("address", "https://web.archive.org/x"))
                        .status())
                .isEqualTo(200);
        Script.Answer document = script.post("/documents", Map.of("capture", id));
        assertThat(document.status()).as(document.text()).isEqualTo(201);
        Script.Answer renewed =
                script.post("/documents/" + document.text("id") + "/snapshots", Map.of("capture", other));
        assertThat(renewed.json().path("snapshotNumber").asInt()).isEqualTo(2);
    }

    @Test
    void should_keep_a_file_and_cite_it() {
        Script.Answer file = script.upload(
                "/captures/files", "notes.txt", "Three ships left.".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(file.status()).as(file.text()).isEqualTo(201);
        String claim = script.post("/claims", Map.of("wording", "Ships left.")).text("id");
        String source = script.post("/sources", Map.of("name", "Notes", "kind", "DOCUMENT", "type", "WITNESS"))
                .text("id");
        Map<String, Object> details = Map.of(
                "source", source,
                "question", "How many?",
                "answerKind", "EXTRACTED",
                "quote", "Three ships",
                "stance", "SUPPORTS",
                "accessedOn", "2022-10-14",
                "capture", file.text("id"));
        Script.Answer added = script.post("/claims/" + claim + "/evidence", details);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.text("standing")).isEqualTo("FOUND");
        assertThat(script.post("/claims/" + claim + "/evidence-alike", details)
                        .json()
                        .at("/items/0/how")
                        .asString())
                .isEqualTo("SAME_QUOTE");
        assertThat(script.get("/sources/" + source + "/uses").json().path("items"))
                .hasSize(1);
        assertThat(script.post("/sources/" + source + "/notes", Map.of("reliability", "MIXED", "reason", "Young."))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void should_merge_sources_and_take_it_back() {
        List<String> ids = List.of("Office", "The office").stream()
                .map(name -> script.post("/sources", Map.of("name", name, "kind", "INSTITUTION", "type", "OFFICIAL"))
                        .text("id"))
                .toList();
        assertThat(script.get("/sources/" + ids.get(1) + "/twins").text()).contains(ids.get(0));
        assertThat(script.post("/sources/" + ids.get(1) + "/merge?version=0", Map.of("into", ids.get(0)))
                        .status())
                .isEqualTo(200);
        assertThat(script.get("/sources?text=office").json().path("items")).hasSize(1);
        assertThat(script.get("/sources/" + ids.get(0) + "/merged").json().path("items"))
                .hasSize(1);
        assertThat(script.post("/sources/" + ids.get(1) + "/unmerge", "").status())
                .isEqualTo(200);
        assertThat(script.get("/sources?kind=INSTITUTION&limit=1")
                        .json()
                        .path("next")
                        .asString())
                .isNotEmpty();
    }
}
