package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.claim.ClaimId;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Comments;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Opens every screen as every role before and after somebody seals: nothing on it may change. A screen that is new and
 * not listed here fails the test. The doors for scripts are tried in {@code app.touchstone.api.BlindTest}.
 */
@Import({TestDesk.class, ReviewDesk.class})
class BlindScreensTest extends ScreenTest {

    private static final String SECRET = "Xylophones betray the judge";

    /** Screens that show nothing of claims in review by their nature, or none without a document or a report. */
    private static final Set<String> ELSEWHERE = Set.of(
            "setup",
            "sign-in",
            "codebooks/:id",
            "captures/:id",
            "captures/:id/compare/:with",
            "sources/:id",
            // the preview of what a draft touches names settled claims and the reader's own assessments only
            "codebook-drafts/:id",
            "scale-drafts/:id",
            "documents/:id",
            "documents/:id/changes",
            "documents/:id/exchange",
            // the items of one file, as they came in
            "imports/:id",
            "reports/:claim",
            // tells of what is in the journal for all
            "webhooks/:id");

    /** Looked at entry by entry in the test of the doors for scripts; here only that it does not tell the secret. */
    private static final Set<String> JOURNAL = Set.of("journal", "journal/head");

    private static final Set<String> STILL = Set.of(
            "",
            "adjudication/:id",
            "agreement",
            "calibration",
            "captures",
            "claims/board",
            "claims",
            "claims/:id",
            "claims/board",
            "codebooks",
            "concordance",
            "documents",
            "documents/import",
            "fetching",
            "dossiers",
            "export",
            "imports",
            "imports/check",
            "imports/ratings",
            "methodology",
            "for-scripts",
            "notices",
            "people",
            "reading-room",
            "reports",
            "sources",
            "to-decide",
            "tokens",
            "webhooks");

    @Autowired
    ReviewDesk work;

    @Autowired
    Comments comments;

    @Autowired
    ApplicationContext context;

    private Member rui;
    private ClaimId claim;
    private final Map<String, Member> roles = new TreeMap<>();

    private void people() {
        ada = desk.blind();
        rui = desk.join(ada, "rui", Role.REVIEWER);
        Member olena = desk.join(ada, "olena", Role.REVIEWER);
        roles.put("administrator", ada);
        roles.put("editor", desk.join(ada, "edda", Role.EDITOR));
        roles.put("the other assessor", olena);
        roles.put("a reviewer without a seat", desk.join(ada, "third", Role.REVIEWER));
        roles.put("reader", desk.join(ada, "len", Role.READER));
        claim = work.inReview(ada);
        work.write(rui, claim, secret());
        work.write(olena, claim, ReviewDesk.judged("true"));
        comments.add(rui, claim, SECRET, Set.of(olena.person()));
    }

    private static AssessmentDetails secret() {
        return new AssessmentDetails("false", SECRET, SECRET + ".", SECRET + " [E1].", Set.of());
    }

    @Test
    void should_know_every_screen() {
        Set<String> routes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.touchstone")
                        .stream()
                        .filter(found -> found.isAnnotatedWith(Route.class))
                        .map(found -> found.getAnnotationOfType(Route.class).value())
                        .collect(Collectors.toCollection(TreeSet::new));
        routes.removeAll(STILL);
        routes.removeAll(JOURNAL);
        routes.removeAll(ELSEWHERE);
        assertThat(routes)
                .as("screens of which nobody has said yet that they keep what is sealed")
                .isEmpty();
    }

    @Test
    void should_show_the_same_before_and_after_anothers_seal() {
        people();
        Map<String, String> before = screens();
        work.seal(rui, claim, secret());
        assertThat(screens()).isEqualTo(before);
        before.forEach((screen, shown) -> assertThat(shown).as(screen).doesNotContain("Xylophones"));
        for (Map.Entry<String, Member> role : roles.entrySet()) {
            assertThat(shown(role.getValue(), "journal"))
                    .as("the journal for the " + role.getKey())
                    .doesNotContain("Xylophones");
        }
    }

    private Map<String, String> screens() {
        Map<String, String> screens = new TreeMap<>();
        roles.forEach((role, member) -> STILL.forEach(route ->
                screens.put(role + " at " + route, shown(member, route.replace(":id", claim.toString())))));
        return screens;
    }

    /** The words of a screen with all their attributes; ids that each opening makes anew are left out. */
    private String shown(Member member, String address) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, "", "ROLE_MEMBER"));
        UI.getCurrentOrThrow().navigate(address);
        StringBuilder words = new StringBuilder();
        write(UI.getCurrentOrThrow().getElement(), words);
        return words.toString();
    }

    private static void write(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText()).append('\n');
            return;
        }
        words.append('<').append(element.getTag());
        for (String property : List.of("value", "label", "title", "href", "hidden", "disabled", "ariaLabel")) {
            Object value = element.getPropertyRaw(property);
            if (value != null) {
                words.append(' ').append(property).append('=').append(value);
            }
        }
        words.append(element.isVisible() ? "" : " unseen").append(element.isEnabled() ? ">" : " off>");
        element.getChildren().forEach(child -> write(child, words));
    }

    /** What reads something about a claim is called, whatever it is called: new ones are tried without being listed. */
    @Test
    void should_answer_from_every_service_the_same_before_and_after_anothers_seal() {
        people();
        Map<String, String> before = answers();
        work.seal(rui, claim, secret());
        assertThat(answers()).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(60);
        assertThat(before.values()).noneMatch(answer -> answer.contains("Xylophones"));
    }

    /** Deeds on a claim that take nothing but the claim. */
    private static final Set<String> DEEDS = Set.of("Exports.startBundle", "Seats.take", "Seats.handBack");

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (Object bean : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("app.touchstone.")) {
                continue;
            }
            for (java.lang.reflect.Method method : type.getMethods()) {
                String name = type.getSimpleName() + "." + method.getName();
                if (Arrays.equals(method.getParameterTypes(), new Class<?>[] {Member.class, ClaimId.class})
                        && !DEEDS.contains(name)) {
                    roles.forEach((role, member) -> answers.put(role + " " + name, answer(bean, method, member)));
                }
            }
        }
        return answers;
    }

    private String answer(Object bean, java.lang.reflect.Method method, Member member) {
        try {
            return String.valueOf(method.invoke(bean, member, claim));
        } catch (InvocationTargetException refused) {
            return String.valueOf(refused.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
