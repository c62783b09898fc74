package app.touchstone.api;

import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.job.Jobs;
import app.touchstone.webhook.WebhookDetails;
import app.touchstone.webhook.WebhookEvent;
import app.touchstone.webhook.WebhookId;
import app.touchstone.webhook.Webhooks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A desk on which something of every kind has happened, so that every address finds something. What a recipe changes it
 * makes for itself; what it only reads stands in {@link #ids}.
 */
@TestComponent
class World {

    static final String TEXT = "A rose is a rose is a rose. Nobody said so. The golden billion takes all.";

    private final TestDesk desk;
    private final ReviewDesk work;
    private final Tokens tokens;
    private final Jobs jobs;
    private final Webhooks webhooks;
    private final JdbcClient jdbc;
    private final Map<String, String> ids = new HashMap<>();
    private List<byte[]> bundles = List.of();
    private int count;
    private String base = "";
    Member ada;
    Member rui;
    Member olena;
    Script script;

    World(TestDesk desk, ReviewDesk work, Tokens tokens, Jobs jobs, Webhooks webhooks, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.work = work;
        this.tokens = tokens;
        this.jobs = jobs;
        this.webhooks = webhooks;
        this.script = new Script("", "");
    }

    /** Everything there has to be before the first address is asked for. */
    void begin(String address) {
        base = address;
        if (bundles.isEmpty()) {
            fresh();
            bundles = List.of(bundle(published()), bundle(published()));
        }
        fresh();
        JsonNode document = document();
        ids.put("document", document.path("id").asString());
        ids.put("snapshot", document.path("snapshot").asString());
        ids.put("mark", mark("rose is a rose"));
        ids.put(
                "token",
                tokens.make(ada, "spare", Set.of(Scope.READ), Tokens.USUAL_LIFETIME)
                        .id()
                        .toString());
        ids.put(
                "job",
                jobs.start(ada, "trial", "A trial", progress -> Map.of()).id().toString());
        WebhookId webhook = webhook();
        ids.put("webhook", webhook.toString());
        ids.put("delivery", webhooks.test(ada, webhook).id().toString());
        ClaimId claim = published();
        ids.put("claim", claim.toString());
        ids.put(
                "evidence",
                script.get("/claims/" + claim + "/evidence")
                        .json()
                        .at("/items/0/id")
                        .asString());
        ids.put(
                "appearance",
                script.get("/claims/" + claim + "/appearances")
                        .json()
                        .at("/items/0/id")
                        .asString());
        ids.put(
                "slug",
                encoded(script.get("/reports").json().at("/items/0/slug").asString()));
        ids.put("name", "mine");
        ids.put("intake", lookedAt());
        ids.put("capture", capture());
        ids.put(
                "bundle",
                must(script.upload("/bundles", "claim.zip", bundles.getFirst(), Map.of()))
                        .path("id")
                        .asString());
        ids.put("dossier", dossier());
        done(must(script.post("/dossiers/" + id("dossier") + "/issues", "")));
        ids.put("number", "1");
        ids.put("form", "MARKDOWN");
        ids.put("file", exported());
    }

    /** A desk with nothing on it but what every new desk has, three people and a source. */
    private void fresh() {
        ids.clear();
        ada = desk.blind();
        rui = desk.join(ada, "rui", Role.REVIEWER);
        olena = desk.join(ada, "olena", Role.REVIEWER);
        script = door(ada);
        JsonNode book = script.get("/codebooks").json().at("/items/0");
        ids.put("version", book.path("id").asString());
        ids.put("codebookKey", book.path("key").asString());
        ids.put("code", book.at("/codes/0/id").asString());
        ids.put("scale", script.get("/policy").text("scale"));
        ids.put("person", rui.person().toString());
        ids.put("source", source());
    }

    private byte[] bundle(ClaimId claim) {
        return script.get("/claims/" + claim + "/bundle").raw().body();
    }

    /** A bundle of another desk that was not taken in yet. */
    byte[] foreignBundle() {
        return bundles.getLast();
    }

    private String exported() {
        JsonNode job = must(script.post("/exports", Map.of("kind", "SOURCES", "format", "CSV", "filter", Map.of())));
        return done(job).at("/outcome/file").asString();
    }

    String capture() {
        byte[] words = another("Three ships left").getBytes(StandardCharsets.UTF_8);
        return must(script.upload("/captures/files", "notes.txt", words, Map.of()))
                .path("id")
                .asString();
    }

    String dossier() {
        return must(script.post("/dossiers", dossierDetails())).path("id").asString();
    }

    static Map<String, Object> dossierDetails() {
        return Map.of(
                "title", "All there is", "introduction", "", "language", "en", "claims", List.of(), "rhythm", "WEEKLY");
    }

    /** Says that the source of a piece of evidence says something else now. */
    void flagged(String evidence) {
        jdbc.sql("insert into evidence_flag (evidence_id, capture_id, raised_at, reason)"
                        + " values (?, ?, current_timestamp, '')")
                .params(java.util.UUID.fromString(evidence), java.util.UUID.fromString(id("capture")))
                .update();
    }

    /** A source that was merged into another. */
    String merged() {
        String source = source();
        must(script.post("/sources/" + source + "/merge?version=0", Map.of("into", source())));
        return source;
    }

    /** A file of one claim that waits. */
    String intake() {
        byte[] table = ("claim\nClaim " + another("c") + " is so\n").getBytes(StandardCharsets.UTF_8);
        return must(script.upload("/imports", "claims.csv", table, Map.of()))
                .path("id")
                .asString();
    }

    /** The same, looked at. */
    String lookedAt() {
        return worked(intake(), "look");
    }

    /** The same, brought in. */
    String broughtIn() {
        return worked(lookedAt(), "run");
    }

    private String worked(String intake, String what) {
        done(must(script.post("/imports/" + intake + "/" + what, Map.of())));
        return intake;
    }

    /** A job when it is done. */
    private JsonNode done(JsonNode job) {
        String address = "/jobs/" + job.path("id").asString();
        Awaitility.await().until(() -> script.get(address).text("state").equals("DONE"));
        return script.get(address).json();
    }

    Map<String, String> ids() {
        return ids;
    }

    String id(String name) {
        return ids.get(name);
    }

    Script door(Member member) {
        return door(member, EnumSet.allOf(Scope.class));
    }

    Script door(Member member, Set<Scope> scopes) {
        return new Script(
                base,
                tokens.make(member, "world", scopes, Tokens.USUAL_LIFETIME).secret());
    }

    String another(String word) {
        return word + "-" + ++count;
    }

    Member somebody() {
        return desk.join(ada, another("somebody"), Role.REVIEWER);
    }

    JsonNode document() {
        return must(script.post("/documents", Map.of("text", TEXT, "details", Map.of("title", another("Roses")))));
    }

    /** A text of which a second version is there, with a mark that waits for a decision. */
    String carried() {
        JsonNode document = document();
        Map<String, Object> passage = ApiTest.passage(TEXT, "Nobody said so");
        passage.put("code", id("code"));
        must(script.post("/snapshots/" + document.path("snapshot").asString() + "/marks", passage));
        String address = "/documents/" + document.path("id").asString();
        must(script.post(address + "/snapshots", Map.of("text", "A rose is a rose. Nobody has said so, ever. All.")));
        return must(script.get(address + "/carried-marks")).at("/items/0/id").asString();
    }

    String mark(String quote) {
        Map<String, Object> passage = ApiTest.passage(TEXT, quote);
        passage.put("code", id("code"));
        return must(script.post("/snapshots/" + id("snapshot") + "/marks", passage))
                .path("id")
                .asString();
    }

    List<Map<String, Object>> marks() {
        JsonNode document = document();
        Map<String, Object> passage = ApiTest.passage(TEXT, "Nobody");
        passage.put("code", id("code"));
        String marks = "/snapshots/" + document.path("snapshot").asString() + "/marks";
        String one = must(script.post(marks, passage)).path("id").asString();
        Map<String, Object> other = ApiTest.passage(TEXT, "takes all");
        other.put("code", id("code"));
        String two = must(script.post(marks, other)).path("id").asString();
        return List.of(Map.of("id", one), Map.of("id", two));
    }

    String source() {
        return must(script.post(
                        "/sources", Map.of("name", another("Office"), "kind", "INSTITUTION", "type", "PRIMARY")))
                .path("id")
                .asString();
    }

    Map<String, Object> evidence() {
        return Map.of(
                "source",
                id("source"),
                "question",
                another("Where?"),
                "answer",
                "Elsewhere.",
                "stance",
                "REFUTES",
                "address",
                "https://example.org/" + count,
                "accessedOn",
                LocalDate.of(2022, 10, 15).toString());
    }

    /** The id of a new piece of evidence of a claim. */
    String evidenceOf(ClaimId claim) {
        return must(script.post("/claims/" + claim + "/evidence", evidence()))
                .path("id")
                .asString();
    }

    ClaimId draft() {
        return ClaimId.of(must(script.post("/claims", Map.of("wording", another("The Earth is round"))))
                .path("id")
                .asString());
    }

    ClaimId open() {
        return work.open(ada);
    }

    ClaimId inReview() {
        return work.inReview(ada);
    }

    ClaimId disputed() {
        return work.disputed(ada, rui, olena, CodeId.of(id("code")));
    }

    Map<String, Object> judged(String rating) {
        return Map.of(
                "rating", rating,
                "headline", "Is the Earth flat?",
                "summary", "It is not.",
                "justification", "It is round [E1].",
                "framings", List.of());
    }

    Map<String, Object> ruling() {
        return Map.of(
                "outcome", judged("false"),
                "fields",
                        List.of(
                                Map.of("field", "RATING", "reason", "E1 is clear."),
                                Map.of("field", "FRAMINGS", "reason", "It frames nothing.")));
    }

    /** Settled by a decision, so that there is one to read. */
    ClaimId settled() {
        ClaimId claim = disputed();
        String address = "/claims/" + claim + "/adjudication";
        long version = must(script.put(address, Map.of("version", 0, "ruling", ruling())))
                .path("version")
                .asLong();
        must(script.post(address + "/decision?version=" + version, ""));
        must(script.put(
                "/claims/" + claim + "/report/notes",
                Map.of("rightOfReply", "Asked.", "interests", "None.", "language", "en", "version", 0)));
        return claim;
    }

    ClaimId published() {
        ClaimId claim = settled();
        must(script.post("/claims/" + claim + "/report/publish?version=" + version(claim), ""));
        return claim;
    }

    long version(ClaimId claim) {
        return script.get("/claims/" + claim).json().path("version").asLong();
    }

    /** A draft of a codebook that nobody else works on. */
    String bookDraft() {
        return must(script.post(
                        "/codebook-drafts",
                        Map.of("key", another("book"), "kind", "NARRATIVE", "name", another("Book"), "language", "en")))
                .path("id")
                .asString();
    }

    JsonNode scaleDraft() {
        return must(script.post("/scale-drafts", scale()));
    }

    Map<String, Object> scale() {
        return Map.of(
                "key", another("scale"),
                "name", another("Scale"),
                "version", 1,
                "ratings", List.of(rating("no", 1), rating("yes", 2)));
    }

    private static Map<String, Object> rating(String key, int ordinal) {
        return Map.of(
                "key", key, "label", key, "meaning", "It means " + key + ".", "ordinal", ordinal, "colour", "red");
    }

    /** An import whose marks can be taken off again. */
    String batch() {
        String collection = script.with("Accept", "application/ld+json")
                .get("/documents/" + id("document") + "/annotations")
                .text();
        JsonNode copy = document();
        String address = "/documents/" + copy.path("id").asString() + "/annotations";
        ids.put("imported", copy.path("id").asString());
        return must(script.send(
                        "POST",
                        address,
                        "application/ld+json",
                        java.net.http.HttpRequest.BodyPublishers.ofString(collection)))
                .at("/batch/number")
                .asString();
    }

    /** What other requests may have said of who may be asked is taken back first. */
    WebhookId webhook() {
        JsonNode policy = script.get("/fetching").json();
        if (policy.path("listedOnly").asBoolean()) {
            must(script.put(
                    "/fetching?version=" + policy.path("version").asLong(), Map.of("on", true, "listedOnly", false)));
        }
        return webhooks.add(
                        ada,
                        new WebhookDetails(
                                "https://93.184.216.34/hook", Set.of(WebhookEvent.SCALE_PUBLISHED), "", true))
                .id();
    }

    /** A delivery that nobody waits for any more. */
    String delivered() {
        String id = webhooks.test(ada, WebhookId.of(id("webhook"))).id().toString();
        jdbc.sql("update webhook_delivery set state = 'GIVEN_UP' where id = ?")
                .param(java.util.UUID.fromString(id))
                .update();
        return id;
    }

    String tokenId() {
        return tokens.make(ada, "gone", Set.of(Scope.READ), Tokens.USUAL_LIFETIME)
                .id()
                .toString();
    }

    ReviewDesk work() {
        return work;
    }

    Jobs jobs() {
        return jobs;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What came back, which has to be what was asked for. */
    static JsonNode must(Script.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.text().isEmpty() ? Script.JSON.createObjectNode() : answer.json();
    }
}
