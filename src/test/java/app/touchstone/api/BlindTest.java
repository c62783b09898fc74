package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ReviewDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Calibration;
import app.touchstone.review.KnownAnswer;
import app.touchstone.review.Waiting;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Tries every door of the interface for scripts, as every role, before and after somebody seals: nothing may change
 * that another could see. An address that is new and stands in none of the lists below fails the test.
 */
class BlindTest extends ApiTest {

    private static final String SECRET = "Xylophones betray the judge";

    /**
     * What the method says, not what claims say. The preview of a draft names claims: those that are settled, and the
     * reader's own assessments.
     */
    private static final Set<String> METHOD = Set.of(
            "/codebook-drafts/{draft}",
            "/codebook-drafts/{draft}/preview",
            "/codebooks/{version}",
            "/codebooks/{version}/codes.csv",
            "/codebooks/{version}/diff",
            "/codebooks/{version}/file.json",
            "/scale-drafts/{draft}",
            "/scales/{scale}/diff",
            "/scales/{scale}/file.json");

    /** Read before and after the seal: must give the very same answer. What stands in braces is filled in. */
    private static final Set<String> STILL = Set.of(
            "/agreement",
            "/agreement/choices",
            "/agreement/judgements.csv",
            "/bundles",
            "/bundles/{bundle}/file",
            "/calibration",
            "/calibration/mine",
            "/calibration/outcomes",
            "/captures",
            "/captures/{capture}",
            "/captures/{capture}/comparison",
            "/captures/{capture}/content",
            "/captures/{capture}/text",
            "/captures/{capture}/verification",
            "/captures/{capture}/versions",
            "/captures/{capture}/warc",
            "/calibration/people",
            "/claim-counts",
            "/claim-filters",
            "/claimants",
            "/claims",
            "/claims/{claim}",
            "/claims/{claim}/adjudication",
            "/claims/{claim}/appearances",
            "/claims/{claim}/approval",
            "/claims/{claim}/assessment",
            "/claims/{claim}/assessments",
            "/claims/{claim}/assessments/proofs",
            "/claims/{claim}/bundle",
            "/claims/{claim}/comments",
            "/claims/{claim}/differences",
            "/claims/{claim}/divergences",
            "/claims/{claim}/evidence",
            "/claims/{claim}/evidence-flags",
            "/claims/{claim}/media",
            "/claims/{claim}/outside-reviews",
            "/claims/{claim}/report",
            "/claims/{claim}/report/changes",
            "/claims/{claim}/report/citations",
            "/claims/{claim}/report/editions",
            "/claims/{claim}/report/files",
            "/claims/{claim}/round",
            "/claims/{claim}/seats",
            "/claims/{claim}/steps",
            "/claims/{claim}/verdict",
            "/codebook-drafts",
            "/codebook-evolutions",
            "/codebook-evolutions/marks",
            "/codebook-versions",
            "/codebooks",
            "/codes/{code}",
            "/codes/{code}/notes",
            "/codes/{code}/passage-count",
            "/codes/{code}/passages",
            "/corrections",
            "/documents",
            "/documents/{document}",
            "/documents/{document}/annotations",
            "/documents/{document}/carried-marks",
            "/documents/{document}/snapshots",
            "/dossiers",
            "/dossiers/{dossier}",
            "/dossiers/{dossier}/issues",
            "/dossiers/{dossier}/issues/{number}/{form}",
            "/exports/assessments",
            "/exports/averitec",
            "/exports/claimreviews",
            "/exports/claims",
            "/exports/claims.csv",
            "/exports/evidence",
            "/exports/files",
            "/exports/files/{file}",
            "/exports/marks",
            "/exports/mediareviews",
            "/exports/sources",
            "/exports/stix",
            "/imports",
            "/imports/{intake}",
            "/imports/{intake}/items",
            "/imports/{intake}/items.csv",
            "/imports/{intake}/sample",
            "/imports/{intake}/unknown-ratings",
            "/jobs",
            "/jobs/{job}",
            "/fetching",
            "/marks/{mark}",
            "/me",
            "/methodology",
            "/notices",
            "/notices/choices",
            "/people",
            "/people/{person}/profile",
            "/policy",
            "/policy/versions",
            "/rating-words",
            "/reading-room",
            "/reading-room/logo",
            "/report-flags",
            "/reports",
            "/reports/{slug}",
            "/reports/{slug}/claimreview",
            "/reports/{slug}/content",
            "/reports/{slug}/docx",
            "/reports/{slug}/editions",
            "/reports/{slug}/html",
            "/reports/{slug}/markdown",
            "/reports/{slug}/pdf",
            "/reports/{slug}/text",
            "/scale-drafts",
            "/scale-versions",
            "/scales",
            "/scales/{scale}",
            "/seats",
            "/snapshots/{snapshot}",
            "/snapshots/{snapshot}/marks",
            "/sources",
            "/sources/{source}",
            "/sources/{source}/merged",
            "/sources/{source}/notes",
            "/sources/{source}/twins",
            "/sources/{source}/uses",
            "/transitions",
            "/waiting",
            "/waiting/documents",
            "/waiting/marks",
            "/waiting/places",
            "/waiting/{step}",
            "/webhooks",
            "/webhooks/{webhook}",
            "/webhooks/{webhook}/deliveries");

    /** Say when a token was last used: one's own to the minute, others' by the day; never what for. */
    private static final Set<String> TOKENS = Set.of("/tokens", "/tokens/desk");

    /** The journal grows with every deed; what it says is looked at entry by entry. */
    private static final Set<String> JOURNAL =
            Set.of("/journal", "/journal/anchors", "/journal/export", "/journal/head", "/journal/verification");

    @Autowired
    ReviewDesk work;

    @Autowired
    Calibration calibration;

    @Autowired
    Codebooks codebooks;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Member rui;
    private Member olena;
    private final Map<String, Script> roles = new TreeMap<>();
    private ClaimId claim;
    private ClaimId twin;

    @BeforeEach
    void people() {
        ada = desk.blind();
        script = script(ada, EnumSet.allOf(Scope.class));
        rui = desk.join(ada, "rui", Role.REVIEWER);
        olena = desk.join(ada, "olena", Role.REVIEWER);
        roles.put("administrator", script);
        roles.put("editor", script(desk.join(ada, "edda", Role.EDITOR), EnumSet.allOf(Scope.class)));
        roles.put("the other assessor", script(olena, EnumSet.allOf(Scope.class)));
        roles.put(
                "a reviewer without a seat",
                script(desk.join(ada, "third", Role.REVIEWER), EnumSet.allOf(Scope.class)));
        roles.put("reader", script(desk.join(ada, "len", Role.READER), EnumSet.allOf(Scope.class)));
        // two claims in the same state: one of them will have a sealed assessment, the other will not
        claim = work.inReview(ada);
        twin = work.inReview(ada);
        for (ClaimId each : List.of(claim, twin)) {
            work.write(rui, each, secret());
            work.write(olena, each, ReviewDesk.judged("true"));
        }
    }

    private static AssessmentDetails secret() {
        return new AssessmentDetails("false", SECRET, SECRET + ".", SECRET + " [E1].", Set.of());
    }

    private void seal() {
        work.seal(rui, claim, secret());
    }

    private Set<String> addresses(RequestMethod... wanted) {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (Arrays.stream(wanted).anyMatch(methods::contains)) {
                mapping.getPathPatternsCondition().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.contains("openapi"))
                        .map(path -> path.substring("/api/v1".length()))
                        .forEach(found::add);
            }
        });
        return found;
    }

    private String filled(String path) {
        return path.replace("{claim}", claim.toString())
                .replace("{person}", rui.person().toString())
                .replace(
                        "{code}",
                        codebooks.newest(ada).getFirst().codes().getFirst().id().toString())
                .replace("{step}", Waiting.Step.QUEUE.name())
                .replace("{scale}", script.get("/policy").text("scale"))
                .replaceAll("\\{\\w+}", new UUID(0, 7).toString());
    }

    @Test
    void should_know_every_address_that_can_be_read() {
        Set<String> unlisted = addresses(RequestMethod.GET);
        // nor is an address listed that is gone: it would only seem to be tried
        assertThat(unlisted)
                .containsAll(STILL)
                .containsAll(JOURNAL)
                .containsAll(METHOD)
                .containsAll(TOKENS);
        unlisted.removeAll(STILL);
        unlisted.removeAll(JOURNAL);
        unlisted.removeAll(METHOD);
        unlisted.removeAll(TOKENS);
        assertThat(unlisted)
                .as("addresses of which nobody has said yet that they keep what is sealed")
                .isEmpty();
    }

    @Test
    void should_answer_the_same_before_and_after_anothers_seal() {
        Map<String, String> before = answers();
        seal();
        Map<String, String> after = answers();
        assertThat(after).isEqualTo(before);
        assertThat(after.values()).noneMatch(answer -> answer.contains(SECRET));
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        // who is not let in is told the same before and after, too
        roles.forEach(
                (role, door) -> assertThat(door.get("/me").status()).as(role).isEqualTo(200));
        roles.forEach((role, door) -> addresses(RequestMethod.GET).stream()
                .filter(STILL::contains)
                .forEach(path -> {
                    Script.Answer answer = door.get(filled(path));
                    answers.put(role + " " + path, answer.status() + " " + answer.text());
                }));
        for (Waiting.Step step : Waiting.Step.values()) {
            roles.forEach((role, door) -> answers.put(
                    role + " /waiting/" + step, door.get("/waiting/" + step).text()));
        }
        roles.forEach((role, door) -> List.of("?text=Xylophones", "?state=IN_REVIEW", "?text=false")
                .forEach(query -> answers.put(
                        role + " /claims" + query, door.get("/claims" + query).text())));
        return answers;
    }

    /** That a claim's answer is known is told to nobody who may judge it: not by any door, and not by any refusal. */
    @Test
    void should_answer_assessors_the_same_whether_a_claim_is_for_calibration_or_not() {
        roles.remove("administrator");
        roles.remove("editor");
        Map<String, String> before = answers();
        calibration.keep(ada, claim, new KnownAnswer("true", Set.of(), SECRET));
        Map<String, String> after = answers();
        assertThat(after).isEqualTo(before);
        roles.forEach((role, door) -> {
            for (String method : List.of("POST", "PUT", "DELETE")) {
                addresses(RequestMethod.valueOf(method)).stream()
                        .filter(path -> path.startsWith("/claims/{claim}"))
                        .forEach(path -> alike(role, door, method, path));
            }
        });
        JsonNode entries = script.get("/journal?limit=200").json().path("items");
        for (JsonNode entry : entries) {
            if (entry.path("action").asString().startsWith("calibration")) {
                assertThat(entry.toString()).doesNotContain(claim.toString(), SECRET);
            }
        }
    }

    /** The journal tells neither whose an entry is, nor on what, nor whether it is a seal at all. */
    @Test
    void should_show_in_the_journal_nothing_but_a_number_that_may_mean_nothing() {
        String last =
                script.get("/journal?limit=1").json().at("/items/0/sequence").asString();
        seal();
        for (Map.Entry<String, Script> role : roles.entrySet()) {
            JsonNode entries = role.getValue().get("/journal?limit=200").json().path("items");
            for (JsonNode entry : entries) {
                assertThat(entry.path("content").asString()).doesNotContain(SECRET, "\"false\"", "nonce");
                if (entry.path("sequence").asLong() > Long.parseLong(last)) {
                    assertThat(entry.path("action").asString()).isEqualTo("assessment.committed");
                    assertThat(entry.path("actor").isNull()).isTrue();
                    assertThat(entry.toString())
                            .doesNotContain(claim.toString(), rui.person().toString());
                }
            }
            assertThat(role.getValue()
                            .get("/journal?subject=" + claim)
                            .json()
                            .path("items")
                            .valueStream()
                            .map(entry -> entry.path("action").asString()))
                    .as(role.getKey())
                    .doesNotContain("assessment.committed", "assessment.sealed");
        }
        for (Map.Entry<String, Script> role : roles.entrySet()) {
            assertThat(role.getValue().get("/journal/export").text())
                    .as("the export for the " + role.getKey())
                    .contains("assessment.committed")
                    .doesNotContain(SECRET, "nonce", "Xylophones");
        }
        // a draft that is begun leaves the same kind of entry
        long seals = script.get("/journal?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals("assessment.committed"))
                .count();
        assertThat(seals).isGreaterThanOrEqualTo(5);
    }

    /** What can be done to a claim is answered alike for one with a sealed assessment and one without. */
    @Test
    void should_answer_every_deed_alike_whether_something_is_sealed_or_not() {
        seal();
        Set<String> tried = new TreeSet<>();
        for (RequestMethod method : List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE)) {
            for (String path : addresses(method)) {
                if (path.startsWith("/claims/{claim}")) {
                    tried.add(method + " " + path);
                    roles.forEach((role, door) -> alike(role, door, method.name(), path));
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(15);
    }

    private void alike(String role, Script door, String method, String path) {
        for (Object body : bodies(path)) {
            String query = path.endsWith("seal") || path.endsWith("/claims/{claim}") ? "?version=99" : "?version=1";
            String one = answer(door, method, path, query, body, claim);
            String other = answer(door, method, path, query, body, twin);
            assertThat(one).as(role + " " + method + " " + path).isEqualTo(other);
            assertThat(one).doesNotContain(SECRET);
        }
    }

    private String answer(Script door, String method, String path, String query, Object body, ClaimId at) {
        String filled = filled(path.replace("{claim}", at.toString())) + query;
        Script.Answer answer = door.send(
                method, filled, "application/json", BodyPublishers.ofString(Script.JSON.writeValueAsString(body)));
        String number = script.get("/claims/" + at).text("number");
        return (answer.status() + " " + answer.text())
                .replace(at.toString(), "CLAIM")
                .replace("number " + number, "number N")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\"number\":\\d+", "\"number\":0")
                // what runs in the background is begun alike; how far it is by now depends on the machine
                .replaceAll("\"state\":\"[A-Z]+\",\"done\":\\d+,\"total\":\\d+", "\"state\":\"BEGUN\"")
                .replaceAll("claim-" + number + "\\b", "claim-N")
                .replaceAll("number \\d+", "number N");
    }

    /** Bodies that mean something to some address; a wrong one is answered alike, too. */
    private List<Object> bodies(String path) {
        if (path.endsWith("/moves")) {
            return List.of(
                    Map.of("to", "SETTLED", "reason", "r", "version", 2),
                    Map.of("to", "AGREED", "reason", "r", "version", 2),
                    Map.of("to", "DISPUTED", "reason", "r", "version", 2),
                    Map.of("to", "OPEN", "reason", "", "version", 2));
        }
        if (path.endsWith("/seats")) {
            return List.of(
                    Map.of("person", rui.person().toString()),
                    Map.of("person", olena.person().toString()),
                    Map.of());
        }
        if (path.endsWith("/comments")) {
            return List.of(Map.of("text", "Hm.", "mentions", List.of()));
        }
        return List.of(Map.of(), Map.of("text", "Hm.", "reason", "r"));
    }
}
