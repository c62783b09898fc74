package app.touchstone.api;

import static app.touchstone.account.Permission.ASSESS;
import static app.touchstone.account.Permission.MARK;
import static app.touchstone.account.Permission.METHOD;
import static app.touchstone.account.Permission.PEOPLE;
import static app.touchstone.account.Permission.PUBLISH;
import static app.touchstone.account.Permission.READ;
import static app.touchstone.account.Permission.WRITE;
import static app.touchstone.api.Call.body;
import static app.touchstone.api.Call.call;
import static app.touchstone.api.Call.file;

import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How each operation is tried, and which permission it takes: one line for each. What is read and finds everything in the
 * world's ids needs no line, unless it takes more than {@code READ}.
 */
final class Recipes {

    /** @param takes what the token must be allowed: one of these */
    record Recipe(Set<Permission> takes, Function<World, Call> call) {

        boolean allows(Set<Permission> may) {
            return !Collections.disjoint(takes, may);
        }
    }

    private static final Map<String, Recipe> ALL = new TreeMap<>();

    private Recipes() {}

    /** The recipe of an operation such as {@code GET /claims/{claim}}; null when there is none and it needs one. */
    static @org.jspecify.annotations.Nullable Recipe of(String operation) {
        Recipe known = ALL.get(operation);
        return known == null && operation.startsWith("GET ") ? new Recipe(Set.of(READ), world -> call()) : known;
    }

    static Set<String> written() {
        return ALL.keySet();
    }

    private static void on(String operation, Permission takes, Function<World, Call> call) {
        ALL.put(operation, new Recipe(Set.of(takes), call));
    }

    private static void reading(String operation, Permission takes) {
        on(operation, takes, world -> call());
    }

    static {
        texts();
        marks();
        claims();
        review();
        method();
        reports();
        intake();
        outside();
        archive();
        house();
    }

    private static void intake() {
        on("POST /imports", WRITE, w -> file("claims.csv", "claim\nOne thing is so\n"));
        on("POST /imports/captures/{capture}", WRITE, w -> call());
        on(
                "PUT /imports/{intake}/reading",
                WRITE,
                w -> body(Map.of(
                                "charset",
                                "UTF-8",
                                "delimiter",
                                ",",
                                "header",
                                true,
                                "columns",
                                List.of(),
                                "uses",
                                List.of(),
                                "days",
                                "DAY_FIRST"))
                        .at("intake", w.intake()));
        on("POST /imports/{intake}/look", WRITE, w -> call().at("intake", w.intake()));
        on("POST /imports/{intake}/run", WRITE, w -> call().at("intake", w.lookedAt()));
        on("POST /imports/{intake}/undo", WRITE, w -> call().at("intake", w.broughtIn()));
        on("DELETE /imports/{intake}", WRITE, w -> call().at("intake", w.intake()));
        on("PUT /rating-words", WRITE, w -> body(Map.of("word", "Pernicious", "meaning", "FALSE")));
        on(
                "POST /rating-words/files",
                METHOD,
                w -> file("one.example.txt", "hoax\tfalse\n").query("origin=Ours"));
    }

    private static void texts() {
        on("POST /documents", MARK, w -> body(Map.of("text", "A text.", "details", Map.of("title", w.another("T")))));
        on(
                "PUT /documents/{document}",
                MARK,
                w -> body(Map.of("title", "Roses", "language", "en"))
                        .at("document", w.document().path("id").asString())
                        .version(0));
        on(
                "POST /documents/{document}/snapshots",
                MARK,
                w -> body(Map.of("text", "Other words."))
                        .at("document", w.document().path("id").asString()));
        on(
                "POST /documents/{document}/annotations",
                MARK,
                w -> body("[]").query("dryRun=true").send(annotation()).as("application/ld+json"));
        on(
                "DELETE /documents/{document}/annotations/{batch}",
                MARK,
                w -> call().at("batch", w.batch()).at("document", w.id("imported")));
        on(
                "POST /carried-marks/{carried}/retire",
                MARK,
                w -> call().at("carried", w.carried()).version(0));
        on(
                "POST /carried-marks/{carried}/accept",
                MARK,
                w -> call().at("carried", w.carried()).version(0));
        on(
                "PUT /carried-marks/{carried}/place",
                MARK,
                w -> body(Map.of("pieces", List.of(Map.of("start", 0, "end", 6, "quote", "A rose"))))
                        .at("carried", w.carried())
                        .version(0));
        on("POST /carried-marks/{carried}/reconsider", MARK, w -> {
            String carried = w.carried();
            World.must(w.script.post("/carried-marks/" + carried + "/retire?version=0", ""));
            return call().at("carried", carried).version(1);
        });
    }

    private static Map<String, Object> annotation() {
        return Map.of(
                "@context",
                "http://www.w3.org/ns/anno.jsonld",
                "type",
                "Annotation",
                "body",
                Map.of("type", "TextualBody", "purpose", "tagging", "value", "claim"),
                "target",
                Map.of("selector", Map.of("type", "TextQuoteSelector", "exact", "Nobody said so")));
    }

    private static void marks() {
        on("POST /snapshots/{snapshot}/marks", MARK, w -> body(passage(w, "Nobody")));
        on(
                "POST /snapshots/{snapshot}/marks/everywhere",
                MARK,
                w -> body(Map.of("quote", "rose", "code", w.id("code")))
                        .at("snapshot", w.document().path("snapshot").asString()));
        on(
                "POST /snapshots/{snapshot}/claim-marks",
                MARK,
                w -> body(ApiTest.passage(World.TEXT, "Nobody said so"))
                        .at("snapshot", w.document().path("snapshot").asString()));
        on(
                "PUT /marks/{mark}/passage",
                MARK,
                w -> body(Map.of("version", 0, "pieces", List.of(ApiTest.passage(World.TEXT, "golden"))))
                        .at("mark", w.mark("golden billion")));
        on(
                "PUT /marks/{mark}/code",
                MARK,
                w -> body(Map.of("code", w.id("code"))).at("mark", w.mark("golden billion")));
        on(
                "PUT /marks/{mark}/note",
                MARK,
                w -> body(Map.of("note", "Look twice.")).at("mark", w.mark("golden billion")));
        on(
                "PUT /marks/{mark}/to-decide",
                MARK,
                w -> body(Map.of("toDecide", true)).at("mark", w.mark("golden billion")));
        on(
                "POST /marks/{mark}/split",
                MARK,
                w -> body(Map.of("at", World.TEXT.indexOf("billion"))).at("mark", w.mark("golden billion")));
        on("DELETE /marks/{mark}", MARK, w -> call().at("mark", w.mark("golden billion")));
        on("POST /marks/{mark}/restore", MARK, w -> {
            String mark = w.mark("golden billion");
            World.must(w.script.delete("/marks/" + mark));
            return call().at("mark", mark);
        });
        on("POST /marks/merge", MARK, w -> body(Map.of("marks", w.marks())));
        on("POST /marks/remove", MARK, w -> body(Map.of("marks", w.marks())));
        on("POST /marks/recode", MARK, w -> body(Map.of("marks", w.marks(), "code", w.id("code"))));
        on("POST /marks/restore", MARK, w -> {
            List<Map<String, Object>> marks = w.marks();
            World.must(w.script.post("/marks/remove", Map.of("marks", marks)));
            return body(Map.of("marks", marks));
        });
    }

    private static Map<String, Object> passage(World w, String quote) {
        Map<String, Object> passage = ApiTest.passage(World.TEXT, quote);
        passage.put("code", w.id("code"));
        return passage;
    }

    private static void claims() {
        on("POST /claims/{claim}/appearances/{appearance}/first", WRITE, w -> {
            ClaimId claim = w.draft();
            JsonNode seen = World.must(w.script.post(
                    "/claims/" + claim + "/appearances", Map.of("address", "https://example.org/b", "first", false)));
            return call().at("claim", claim).at("appearance", seen.path("id").asString());
        });
        on("POST /claims", WRITE, w -> body(Map.of("wording", w.another("The Earth is round"))));
        on(
                "PUT /claims/{claim}",
                WRITE,
                w -> body(Map.of(
                                "wording",
                                "The Earth is flat",
                                "claimants",
                                List.of(Map.of("name", "N. N.", "kind", "PERSON"))))
                        .at("claim", w.draft())
                        .version(0));
        on(
                "POST /claims/{claim}/appearances",
                WRITE,
                w -> body(Map.of("address", "https://example.org/a", "first", true))
                        .at("claim", w.draft()));
        on("DELETE /claims/{claim}/appearances/{appearance}", WRITE, w -> {
            ClaimId claim = w.draft();
            JsonNode seen = World.must(w.script.post(
                    "/claims/" + claim + "/appearances", Map.of("address", "https://example.org/a", "first", false)));
            return call().at("claim", claim).at("appearance", seen.path("id").asString());
        });
        on(
                "POST /claims/{claim}/moves",
                WRITE,
                w -> body(Map.of("to", "IN_REVIEW", "version", 1)).at("claim", w.open()));
        on("POST /claims/{claim}/evidence", WRITE, w -> body(w.evidence()).at("claim", w.draft()));
        on("PUT /claims/{claim}/evidence/{evidence}", WRITE, w -> evidence(w).send(w.evidence()));
        on("POST /claims/{claim}/evidence/{evidence}/withdraw", WRITE, Recipes::evidence);
        on("POST /claims/{claim}/evidence/{evidence}/restore", WRITE, w -> {
            Call one = evidence(w);
            World.must(w.script.post(
                    "/claims/" + one.ids().get("claim") + "/evidence/"
                            + one.ids().get("evidence") + "/withdraw?version=0",
                    ""));
            return one.version(1);
        });
        on(
                "PUT /claim-filters/{name}",
                READ,
                w -> body(Map.of("query", "state=OPEN", "shared", false)).at("name", w.another("filter")));
        on("DELETE /claim-filters/{name}", READ, w -> {
            String name = w.another("filter");
            World.must(w.script.put("/claim-filters/" + name, Map.of("query", "state=OPEN", "shared", false)));
            return call().at("name", name);
        });
        on("POST /sources", WRITE, w -> body(Map.of("name", w.another("Office"), "kind", "PERSON", "type", "EXPERT")));
        on(
                "PUT /sources/{source}",
                WRITE,
                w -> body(Map.of("name", w.another("Office"), "kind", "PERSON", "type", "EXPERT"))
                        .at("source", w.source())
                        .version(0));
    }

    private static Call evidence(World w) {
        ClaimId claim = w.draft();
        return call().at("claim", claim).at("evidence", w.evidenceOf(claim)).version(0);
    }

    private static void review() {
        on("POST /seats/undo", PUBLISH, w -> {
            ClaimId claim = w.inReview();
            World.must(w.script.post("/claims/" + claim + "/seats", Map.of("person", w.id("person"))));
            return body(Map.of("seats", List.of(Map.of("claim", claim.toString(), "person", w.id("person")))));
        });
        // who decides disputes the desk's policy says; who may not is told which condition failed
        on("GET /claims/{claim}/assessment", READ, w -> call().by(w.rui));
        on("GET /claims/{claim}/divergences", READ, w -> call().by(w.rui));
        on(
                "PUT /claims/{claim}/assessment",
                ASSESS,
                w -> body(w.judged("false")).at("claim", w.inReview()).query("version=0"));
        on("POST /claims/{claim}/assessment/seal", ASSESS, w -> {
            ClaimId claim = w.inReview();
            World.must(w.script.put("/claims/" + claim + "/assessment", w.judged("false")));
            return call().at("claim", claim).version(0);
        });
        on(
                "PUT /claims/{claim}/dissent",
                ASSESS,
                w -> body(Map.of("text", "I hold otherwise."))
                        .at("claim", w.settled())
                        .by(w.rui));
        on(
                "PUT /claims/{claim}/adjudication",
                READ,
                w -> body(Map.of("version", 0, "ruling", w.ruling())).at("claim", w.disputed()));
        on("POST /claims/{claim}/adjudication/decision", READ, w -> {
            ClaimId claim = w.disputed();
            long version = World.must(w.script.put(
                            "/claims/" + claim + "/adjudication", Map.of("version", 0, "ruling", w.ruling())))
                    .path("version")
                    .asLong();
            return call().at("claim", claim).version(version);
        });
        on("POST /claims/{claim}/approval", PUBLISH, w -> {
            ClaimId claim = w.settled();
            return call().at("claim", claim).version(w.version(claim));
        });
        on(
                "PUT /claims/{claim}/deadline",
                PUBLISH,
                w -> body(Map.of("until", "2099-01-01T00:00:00Z")).at("claim", w.inReview()));
        on(
                "POST /claims/{claim}/seats",
                PUBLISH,
                w -> body(Map.of("person", w.id("person"))).at("claim", w.inReview()));
        on(
                "POST /seats",
                PUBLISH,
                w -> body(Map.of("claims", List.of(w.inReview().toString()), "person", w.id("person"))));
        on(
                "DELETE /claims/{claim}/seats/mine",
                ASSESS,
                w -> call().at("claim", seated(w, w.ada.person().toString())));
        on("DELETE /claims/{claim}/seats/{person}", PUBLISH, w -> call().at("claim", seated(w, w.id("person"))));
        on(
                "POST /claims/{claim}/conflicts",
                ASSESS,
                w -> body(Map.of("reason", "A cousin works there.")).at("claim", w.inReview()));
        ALL.put(
                "POST /claims/{claim}/comments",
                new Recipe(
                        Set.of(WRITE, ASSESS), w -> body(Map.of("text", "Hm.", "mentions", List.of(w.id("person"))))));
        on(
                "POST /dealings",
                PUBLISH,
                w -> body(Map.of("claims", List.of(w.inReview().toString()))));
        on("POST /dealings/undo", PUBLISH, w -> {
            JsonNode dealt = World.must(w.script.post(
                    "/dealings", Map.of("claims", List.of(w.inReview().toString()))));
            return body(Map.of("at", dealt.path("at").asString()));
        });
        on("PUT /people/{person}/profile", PUBLISH, w -> body(Map.of("languages", List.of("pt"))));
        on(
                "PUT /claims/{claim}/known-answer",
                PUBLISH,
                w -> body(Map.of("rating", "false", "why", "It is known.")).at("claim", w.open()));
        on("DELETE /claims/{claim}/known-answer", PUBLISH, w -> {
            ClaimId claim = w.open();
            World.must(w.script.put(
                    "/claims/" + claim + "/known-answer", Map.of("rating", "false", "why", "It is known.")));
            return call().at("claim", claim);
        });
        reading("GET /calibration", PUBLISH);
        reading("GET /calibration/outcomes", PUBLISH);
        reading("GET /calibration/people", PUBLISH);
        reading("GET /seats", PUBLISH);
        on("PUT /notices/choices", READ, w -> body(Map.of("kind", "SETTLED", "inApp", true, "mail", "OFF")));
        on("POST /notices/read", READ, w -> call());
    }

    private static ClaimId seated(World w, String person) {
        ClaimId claim = w.inReview();
        World.must(w.script.post("/claims/" + claim + "/seats", Map.of("person", person)));
        return claim;
    }

    private static void method() {
        on("GET /codebook-evolutions/marks", READ, w -> call().query("codebook=" + w.id("codebookKey")));
        on("GET /codebooks/{version}/diff", READ, w -> call().query("to=" + w.id("version")));
        on("GET /scales/{scale}/diff", READ, w -> call().query("to=" + w.id("scale")));
        on("GET /codebook-evolutions", READ, w -> call().query("codebook=" + w.id("codebookKey")));
        on("POST /codebook-evolutions", METHOD, w -> call().query("codebook=" + w.id("codebookKey")));
        on("POST /codebook-evolutions/{evolution}/undo", METHOD, w -> call().at("evolution", evolution(w)));
        reading("GET /codebook-drafts", METHOD);
        on("GET /codebook-drafts/{draft}", METHOD, w -> call().at("draft", w.bookDraft()));
        on("GET /codebook-drafts/{draft}/preview", METHOD, w -> call().at("draft", w.bookDraft()));
        on(
                "POST /codebook-drafts",
                METHOD,
                w -> body(Map.of("key", w.another("book"), "kind", "NARRATIVE", "name", "Book", "language", "en")));
        on("POST /codebooks/{version}/draft", METHOD, w -> call());
        on(
                "POST /codebook-drafts/{draft}/changes",
                METHOD,
                w -> body(added()).at("draft", w.bookDraft()).version(0));
        on(
                "POST /codebook-drafts/{draft}/undo",
                METHOD,
                w -> call().at("draft", changed(w)).version(1));
        on(
                "POST /codebook-drafts/{draft}/publish",
                METHOD,
                w -> call().at("draft", changed(w)).version(1));
        on(
                "DELETE /codebook-drafts/{draft}",
                METHOD,
                w -> call().at("draft", w.bookDraft()).version(0));
        on(
                "POST /codebook-imports",
                METHOD,
                w -> file("mine.csv", "key,parent,label,definition,colour,hotkey\na,,A,Means a.,red,\n"));
        on(
                "POST /codebook-imports/dry-run",
                METHOD,
                w -> file("mine.csv", "key,parent,label,definition,colour,hotkey\na,,A,Means a.,red,\n"));
        on("POST /codes/{code}/notes", ASSESS, w -> body(Map.of("claim", w.id("claim"), "text", "Which of the two?")));
        reading("GET /scale-drafts", METHOD);
        on(
                "GET /scale-drafts/{draft}",
                METHOD,
                w -> call().at("draft", w.scaleDraft().path("id").asString()));
        on("POST /scale-drafts", METHOD, w -> body(w.scale()));
        on("POST /scales/{scale}/draft", METHOD, w -> call());
        on("PUT /scale-drafts/{draft}", METHOD, w -> {
            JsonNode draft = w.scaleDraft();
            return body(draft.path("file").toString())
                    .at("draft", draft.path("id").asString())
                    .version(draft.path("version").asLong());
        });
        on(
                "POST /scale-drafts/{draft}/undo",
                METHOD,
                w -> call().at("draft", written(w)).version(1));
        on(
                "POST /scale-drafts/{draft}/publish",
                METHOD,
                w -> call().at(
                                "draft",
                                w.script
                                        .post("/scales/" + w.id("scale") + "/draft", "")
                                        .text("id"))
                        .version(0));
        on(
                "DELETE /scale-drafts/{draft}",
                METHOD,
                w -> call().at("draft", w.scaleDraft().path("id").asString()).version(0));
    }

    private static Map<String, Object> added() {
        return Map.of(
                "act", "add", "code", Map.of("key", "a", "label", "A", "definition", "Means a.", "colour", "red"));
    }

    private static String changed(World w) {
        String draft = w.bookDraft();
        World.must(w.script.post("/codebook-drafts/" + draft + "/changes?version=0", added()));
        return draft;
    }

    private static String written(World w) {
        JsonNode draft = w.scaleDraft();
        String id = draft.path("id").asString();
        World.must(w.script.put(
                "/scale-drafts/" + id + "?version=0",
                draft.path("file").toString().replace("Scale-", "Scale ")));
        return id;
    }

    /** A bringing over that can be taken back: a mark under a code that has a new version. */
    private static String evolution(World w) {
        String book = w.bookDraft();
        World.must(w.script.post("/codebook-drafts/" + book + "/changes?version=0", added()));
        JsonNode first = World.must(w.script.post("/codebook-drafts/" + book + "/publish?version=1", ""));
        Map<String, Object> passage = ApiTest.passage(World.TEXT, "golden");
        passage.put("code", first.at("/codes/0/id").asString());
        World.must(w.script.post("/snapshots/" + w.id("snapshot") + "/marks", passage));
        String next = World.must(w.script.post("/codebooks/" + first.path("id").asString() + "/draft", ""))
                .path("id")
                .asString();
        World.must(w.script.post(
                "/codebook-drafts/" + next + "/changes?version=0",
                Map.of(
                        "act",
                        "write",
                        "key",
                        "a",
                        "code",
                        Map.of("key", "a", "label", "B", "definition", "Means b.", "colour", "red"))));
        World.must(w.script.post("/codebook-drafts/" + next + "/publish?version=1", ""));
        String key = first.path("key").asString();
        World.must(w.script.post("/codebook-evolutions?codebook=" + key, ""));
        return World.must(w.script.get("/codebook-evolutions?codebook=" + key))
                .at("/items/0/id")
                .asString();
    }

    private static void reports() {
        on("GET /claims/{claim}/report/changes", READ, w -> call().query("from=1&to=1"));
        on("PUT /claims/{claim}/report/waivers/{item}", PUBLISH, w -> waiver().at("claim", w.settled()));
        on("DELETE /claims/{claim}/report/waivers/{item}", PUBLISH, w -> {
            ClaimId claim = w.settled();
            World.must(
                    Trying.send(w, w.script, "PUT /claims/{claim}/report/waivers/{item}", waiver().at("claim", claim)));
            return call().at("item", "RIGHT_OF_REPLY").at("claim", claim);
        });
        on(
                "POST /report-flags/{flag}/outcome",
                PUBLISH,
                w -> body(Map.of("outcome", "It holds.")).at("flag", flag(w)));
        on(
                "POST /methodology",
                METHOD,
                w -> body(Map.of(
                        "after",
                                w.script
                                        .get("/methodology")
                                        .json()
                                        .path("items")
                                        .size(),
                        "summary", "Two judge each claim.",
                        "text", "Two judge each claim, blind.")));
        on(
                "PUT /claims/{claim}/report/notes",
                WRITE,
                w -> body(Map.of("rightOfReply", "Asked.", "interests", "None.", "language", "en", "version", 0))
                        .at("claim", w.draft()));
        on("POST /claims/{claim}/report/publish", PUBLISH, w -> {
            ClaimId claim = w.settled();
            return call().at("claim", claim).version(w.version(claim));
        });
        on("POST /claims/{claim}/report/retract", PUBLISH, w -> {
            ClaimId claim = w.published();
            return body(Map.of("kind", "RETRACTION", "reason", "It was wrong."))
                    .at("claim", claim)
                    .version(w.version(claim));
        });
    }

    /** Files that come in; what works in the background is only begun here, and tried to its end elsewhere. */
    private static void outside() {
        on("POST /claims/{claim}/outside-reviews", WRITE, w -> outside(w).at("claim", w.draft()));
        on("DELETE /claims/{claim}/outside-reviews/{review}", WRITE, w -> {
            ClaimId claim = w.draft();
            JsonNode told = World.must(w.script.post(
                    "/claims/" + claim + "/outside-reviews", outside(w).body()));
            return call().at("claim", claim).at("review", told.path("id").asString());
        });
        on("GET /claims/{claim}/media", READ, w -> {
            ClaimId claim = w.settled();
            World.must(Trying.send(w, w.script, "PUT /claims/{claim}/media", media().at("claim", claim)));
            return call().at("claim", claim);
        });
        on("PUT /claims/{claim}/media", PUBLISH, w -> media().at("claim", w.settled()));
        on("DELETE /claims/{claim}/media", PUBLISH, w -> {
            ClaimId claim = w.settled();
            World.must(Trying.send(w, w.script, "PUT /claims/{claim}/media", media().at("claim", claim)));
            return call().at("claim", claim);
        });
        on("POST /claimreview/lint", READ, w -> file("review.json", "{\"@type\":\"ClaimReview\"}"));
        on("POST /claimreview/mend", READ, w -> file("review.json", "{\"@type\":\"ClaimReview\"}"));
        on("POST /exports", READ, w -> body(Map.of("kind", "CLAIMS", "format", "CSV", "filter", Map.of())));
        on("POST /claims/{claim}/bundle", READ, w -> call());
        on("POST /bundles", WRITE, w -> file("claim.zip", w.foreignBundle()));
        on("POST /dossiers", PUBLISH, w -> body(World.dossierDetails()));
        on(
                "PUT /dossiers/{dossier}",
                PUBLISH,
                w -> body(World.dossierDetails()).at("dossier", w.dossier()).version(1));
        on("DELETE /dossiers/{dossier}", PUBLISH, w -> call().at("dossier", w.dossier()));
        on("POST /dossiers/{dossier}/issues", READ, w -> call());
        on("GET /waiting/{step}", READ, w -> {
            w.draft();
            return call().at("step", "DRAFT");
        });
        on(
                "PUT /claims/{claim}/seats/{person}",
                PUBLISH,
                w -> body(Map.of("person", w.olena.person().toString())).at("claim", seated(w, w.id("person"))));
        on(
                "POST /people/{person}/seats/reassignment",
                PUBLISH,
                w -> call().at("person", w.somebody().person()));
    }

    private static Call outside(World w) {
        return body(Map.of(
                "publisher", "Another desk",
                "rating", "False",
                "title", w.another("Is it flat?"),
                "address", "https://example.org/" + w.another("check"),
                "language", "en"));
    }

    private static Call media() {
        return body(Map.of(
                "kind", "IMAGE",
                "authenticity", "ORIGINAL",
                "address", "https://example.org/a.png",
                "context", "As it was."));
    }

    private static void archive() {
        on("POST /captures", WRITE, w -> {
            World.must(switched(w));
            // a fetcher asks nobody there: the job fails, and that it was begun is all there is to see here
            return body(Map.of("address", "http://127.0.0.1:9/"));
        });
        on("POST /captures/files", WRITE, w -> file("notes.txt", w.another("Three ships left")));
        on("GET /captures/{capture}/comparison", READ, w -> call().query("with=" + w.capture()));
        on("POST /captures/{capture}/elsewhere", WRITE, w -> body(Map.of("address", "https://example.org/copy")));
        on(
                "PUT /fetching",
                PEOPLE,
                w -> body(Map.of("on", true, "listedOnly", false)).version(fetching(w)));
        on(
                "PUT /fetching/hosts/{host}",
                PEOPLE,
                w -> body(Map.of("listing", "DENIED")).at("host", "one.example"));
        on("DELETE /fetching/hosts/{host}", PEOPLE, w -> {
            World.must(w.script.put("/fetching/hosts/two.example", Map.of("listing", "DENIED")));
            return call().at("host", "two.example");
        });
        on("POST /claims/{claim}/evidence-alike", READ, w -> body(w.evidence()));
        on("POST /claims/{claim}/evidence/{evidence}/settle", WRITE, w -> {
            Call one = evidence(w);
            w.flagged(one.ids().get("evidence"));
            return one.query("").send(Map.of("reason", "Only the headline."));
        });
        on(
                "POST /sources/{source}/notes",
                WRITE,
                w -> body(Map.of("reliability", "MIXED", "reason", "Corrects itself late.")));
        on(
                "POST /sources/{source}/merge",
                WRITE,
                w -> body(Map.of("into", w.source())).at("source", w.source()).version(0));
        on("POST /sources/{source}/unmerge", WRITE, w -> call().at("source", w.merged()));
    }

    private static long fetching(World w) {
        return w.script.get("/fetching").json().path("version").asLong();
    }

    private static Script.Answer switched(World w) {
        return w.script.put("/fetching?version=" + fetching(w), Map.of("on", true, "listedOnly", false));
    }

    private static void house() {
        on(
                "PUT /reading-room",
                PEOPLE,
                w -> body(Map.of(
                        "version",
                        w.script.get("/reading-room").json().path("version").asLong(),
                        "title",
                        "The desk")));
        on("GET /reading-room/logo", READ, w -> {
            World.must(Trying.send(w, w.script, "PUT /reading-room/logo", logo()));
            return call();
        });
        on("PUT /reading-room/logo", PEOPLE, w -> logo());
        on("DELETE /reading-room/logo", PEOPLE, w -> call());
        on(
                "POST /people",
                PEOPLE,
                w -> body(Map.of(
                        "name",
                        "Bea",
                        "email",
                        w.another("bea") + "@example.org",
                        "password",
                        "a long enough password",
                        "role",
                        "REVIEWER")));
        on(
                "PUT /people/{person}/role",
                PEOPLE,
                w -> body(Map.of("role", "READER")).at("person", w.somebody().person()));
        on(
                "PUT /people/{person}/disabled",
                PEOPLE,
                w -> body(Map.of("disabled", true)).at("person", w.somebody().person()));
        on(
                "POST /people/{person}/erasure",
                PEOPLE,
                w -> call().at("person", w.somebody().person()));
        on("PUT /policy", METHOD, w -> body(Map.of("assessmentsNeeded", 2)));
        on("POST /journal/anchors", PEOPLE, w -> body(Map.of("sequence", 0, "place", "with the notary")));
        reading("GET /tokens/desk", PEOPLE);
        on("DELETE /tokens/{token}", READ, w -> call().at("token", w.tokenId()));
        on(
                "POST /jobs/{job}/cancel",
                READ,
                w -> call().at(
                                "job",
                                w.jobs()
                                        .start(w.ada, "trial", "A trial", progress -> Map.of())
                                        .id()));
        reading("GET /webhooks", PEOPLE);
        reading("GET /webhooks/{webhook}", PEOPLE);
        reading("GET /webhooks/{webhook}/deliveries", PEOPLE);
        on(
                "POST /webhooks",
                PEOPLE,
                w -> body(Map.of(
                        "address", "https://93.184.216.34/x", "events", List.of("CLAIM_MOVED"), "active", true)));
        on(
                "PUT /webhooks/{webhook}",
                PEOPLE,
                w -> body(Map.of(
                                "address",
                                "https://93.184.216.34/x",
                                "events",
                                List.of("CLAIM_MOVED"),
                                "active",
                                false))
                        .at("webhook", w.webhook())
                        .version(0));
        on("DELETE /webhooks/{webhook}", PEOPLE, w -> call().at("webhook", w.webhook()));
        on("POST /webhooks/{webhook}/secret", PEOPLE, w -> call().at("webhook", w.webhook()));
        on("POST /webhooks/{webhook}/test", PEOPLE, w -> call());
        on(
                "POST /webhooks/{webhook}/deliveries/{delivery}/redelivery",
                PEOPLE,
                w -> call().at("delivery", w.delivered()));
    }

    private static Call logo() {
        return body("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>")
                .as("image/svg+xml");
    }

    private static Call waiver() {
        return body(Map.of("reason", "Nobody can be asked.")).at("item", "RIGHT_OF_REPLY");
    }

    /** What is raised when a source is another one than it was, under a report that cites it. */
    private static String flag(World w) {
        ClaimId claim = w.published();
        String source = World.must(w.script.get("/claims/" + claim + "/evidence"))
                .at("/items/0/details/source")
                .asString();
        World.must(w.script.put(
                "/sources/" + source + "?version=0",
                Map.of("name", w.another("Renamed"), "kind", "PERSON", "type", "EXPERT")));
        JsonNode flags = World.must(w.script.get("/report-flags")).path("items");
        return flags.get(flags.size() - 1).path("id").asString();
    }
}
