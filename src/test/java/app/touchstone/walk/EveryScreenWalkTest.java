package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen can be used by everybody: in light and dark, on a desk and on a telephone. */
class EveryScreenWalkTest extends Walk {

    private static final Map<String, String> SCREENS = Map.ofEntries(
            Map.entry("", "My desk"),
            Map.entry("documents", "Documents"),
            Map.entry("documents/import", "Import an article"),
            Map.entry("claims", "Claims"),
            Map.entry("sources", "Sources"),
            Map.entry("captures", "Archived copies"),
            Map.entry("fetching", "Fetching"),
            Map.entry("codebooks", "Codebooks"),
            Map.entry("concordance", "Concordance"),
            Map.entry("to-decide", "To decide again"),
            Map.entry("agreement", "Agreement"),
            Map.entry("agreement?subject=FRAMINGS", "Agreement"),
            Map.entry("agreement?subject=MARKS", "Agreement"),
            Map.entry("calibration", "Calibration"),
            Map.entry("claims/board", "Board"),
            Map.entry("notices", "Notices"),
            Map.entry("reports", "Reports"),
            Map.entry("dossiers", "Dossiers"),
            Map.entry("methodology", "Methodology"),
            Map.entry("imports", "Imports"),
            Map.entry("imports/check", "Check a ClaimReview"),
            Map.entry("imports/ratings", "Rating words"),
            Map.entry("export", "Export"),
            Map.entry("journal", "Journal"),
            Map.entry("journal/head", "Head of the journal"),
            Map.entry("people", "People and policy"),
            Map.entry("tokens", "Tokens"),
            Map.entry("webhooks", "Webhooks"),
            Map.entry("for-scripts", "For scripts"),
            Map.entry("reading-room", "Reading room"));

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", NARROW + ",DARK"})
    void should_give_axe_nothing_to_say_on_any_screen(int width, ColorScheme scheme) {
        Page page = window(width, scheme);
        page.navigate(at("sign-in"));
        tryToSignIn(page, "ada", PASSWORD);
        assertThat(heading(page, "My desk")).isVisible();
        List<String> findings = new ArrayList<>();
        SCREENS.forEach((place, heading) -> {
            go(page, place, heading);
            Axe.findings(page).forEach(finding -> findings.add("/" + place + ": " + finding));
            if ((boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
                findings.add("/" + place + ": is wider than the window");
            }
        });
        Assertions.assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", WIDE + ",DARK", NARROW + ",LIGHT", NARROW + ",DARK"})
    void should_give_axe_nothing_to_say_at_any_width_in_any_light(int width, ColorScheme scheme) {
        Page page = window(width, scheme);
        page.navigate(at("sign-in"));
        assertThat(heading(page, "Touchstone")).isVisible();
        assertThat(field(page, "E-mail")).isVisible();
        List<String> findings = new ArrayList<>(Axe.findings(page));
        tryToSignIn(page, "ada", PASSWORD);
        assertThat(heading(page, "My desk")).isVisible();
        findings.addAll(Axe.findings(page));

        go(page, "documents", "Documents");
        page.locator("vaadin-grid a").first().click();
        assertThat(new ReaderHand(page).text()).isVisible();
        findings.addAll(Axe.findings(page));

        go(page, "claims", "Claims");
        page.locator("vaadin-grid a").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Timeline")))
                .isVisible();
        findings.addAll(Axe.findings(page));

        page.navigate(at("read"));
        findings.addAll(Axe.findings(page));
        page.locator("main a").first().click();
        assertThat(page.locator("article").first()).isVisible();
        findings.addAll(Axe.findings(page));
        Assertions.assertThat(findings).isEmpty();
    }
}
