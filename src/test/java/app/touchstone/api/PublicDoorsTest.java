package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ReadersDesk;
import app.touchstone.ReviewDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.claim.ClaimId;
import app.touchstone.report.Edition;
import app.touchstone.report.Reports;
import app.touchstone.review.AssessmentDetails;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every public address before and after somebody seals, and while a claim is on its way: nothing that is not
 * published may show. An address that is new and stands in no list below fails the test.
 */
class PublicDoorsTest extends ApiTest {

    private static final String SECRET = "Xylophones betray the judge";

    private static final Set<String> OPEN = Set.of(
            "/oembed",
            "/read",
            "/read/{*rest}",
            "/read/{desk}",
            "/read/{desk}/about",
            "/read/{desk}/codebooks/{key}",
            "/read/{desk}/corrections",
            "/read/{desk}/corrections.atom",
            "/read/{desk}/corrections.json",
            "/read/{desk}/desk.css",
            "/read/{desk}/feed.atom",
            "/read/{desk}/feed.json",
            "/read/{desk}/logo/{sha256:[0-9a-f]{64}}",
            "/read/{desk}/methodology",
            "/read/{desk}/seals.txt",
            "/read/{desk}/{slug}",
            "/read/{desk}/{slug}/card",
            "/read/{desk}/{slug}/{edition:[0-9]{1,6}}",
            "/read/{desk}/{slug}/{edition:[0-9]{1,6}}/changes",
            "/read/{desk}/{slug}/{edition:[0-9]{1,6}}/{file:[a-z]+\\.[a-z]+}",
            "/report.css",
            "/robots.txt",
            "/site.css",
            "/sitemap-{file}.xml",
            "/sitemap.xml");

    /** For people who are signed in. */
    private static final Set<String> SIGNED_IN = Set.of("/preview/{claim}");

    private static final List<String> FILES = List.of(
            "report.html", "report.pdf", "report.md", "report.txt", "claimreview.json", "content.json", "nothing.zip");

    @Autowired
    ReviewDesk work;

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Script reader;
    private Edition published;

    @BeforeEach
    void something() {
        reader = new Script(script.base().replace("/api/v1", ""), "");
        published = new ReadersDesk(work, reports).publish(ada, "Is the Earth flat?", "false", "en");
    }

    private Set<String> addresses() {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().equals("app.touchstone.site")) {
                found.addAll(mapping.getPathPatternsCondition().getPatternValues());
            }
        });
        return found;
    }

    @Test
    void should_know_every_public_address() {
        assertThat(addresses()).containsExactlyInAnyOrderElementsOf(union());
    }

    private static Set<String> union() {
        Set<String> all = new TreeSet<>(OPEN);
        all.addAll(SIGNED_IN);
        return all;
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        String slug = published.content().slug();
        for (String pattern : OPEN) {
            for (String file : pattern.contains("{file:[a-z]") ? FILES : List.of("")) {
                String path = pattern.replace("{desk}", "test-desk")
                        .replace("{slug}", slug)
                        .replace("{edition:[0-9]{1,6}}", "1")
                        .replace("{file:[a-z]+\\.[a-z]+}", file)
                        .replace("{file}", "1")
                        .replace("{sha256:[0-9a-f]{64}}", "0".repeat(64))
                        .replace("{key}", "policy-frames")
                        .replaceAll("\\{\\*?\\w+}", "x/y");
                answers.put(path, answer(path));
            }
        }
        for (String query : List.of("?q=Xylophones", "?q=number", "?verdict=true", "?claimant=anybody", "?page=2")) {
            answers.put("/read/test-desk" + query, answer("/read/test-desk" + query));
        }
        return answers;
    }

    private String answer(String path) {
        Script.Answer answer = reader.get(path);
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
        return answer.status() + " " + answer.header("ETag") + " " + answer.text();
    }

    @Test
    void should_show_nothing_of_what_is_not_published() {
        jdbc.sql("update desk_policy set assessments_needed = 2").update();
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        Member olena = desk.join(ada, "olena", Role.REVIEWER);
        Map<String, String> before = answers();
        assertThat(before).hasSizeGreaterThan(30);
        ClaimId claim = work.inReview(ada);
        work.write(rui, claim, secret());
        assertThat(answers()).isEqualTo(before);
        work.seal(rui, claim, secret());
        assertThat(answers()).isEqualTo(before);
        work.seal(olena, claim, ReviewDesk.judged("true"));
        assertThat(answers()).isEqualTo(before);
        assertThat(before.values())
                .noneMatch(answer ->
                        answer.contains(SECRET) || answer.contains("@test.example") || answer.contains("rui"));
    }

    private static AssessmentDetails secret() {
        return new AssessmentDetails("false", SECRET, SECRET + ".", SECRET + " [E1].", Set.of());
    }

    @Test
    void should_show_the_preview_to_nobody_outside() {
        assertThat(reader.get("/preview/" + published.claim()).status()).isNotEqualTo(200);
    }

    @Test
    void should_let_nobody_write() {
        for (String path : List.of("/read", "/read/test-desk", "/read/test-desk/is-the-earth-flat", "/oembed")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                assertThat(reader.send(method, path, "", BodyPublishers.noBody())
                                .status())
                        .as(method + " " + path)
                        .isEqualTo(405);
            }
        }
    }
}
