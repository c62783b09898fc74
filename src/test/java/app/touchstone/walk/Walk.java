package app.touchstone.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A walk through the demo desk with the system's Chromium. All walks share one running program; each has a Chromium of
 * its own, so that never two of them run at once.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.demo=true",
            "touchstone.data=target/walk",
            // the build notes these beside the bundle, but only for as long as it runs
            "vaadin.productionMode=true",
            "vaadin.react.enable=false",
            "spring.datasource.url=jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1"
        })
abstract class Walk {

    static final String PASSWORD = "touchstone-demo";
    static final int WIDE = 1280;
    static final int NARROW = 420;

    private static final int PATIENCE_MILLIS = 15_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        assertThat(Walk.class.getResource("/META-INF/VAADIN/webapp/index.html"))
                .as("the browser's bundle is not built: run the walks without -Dskip.frontend")
                .isNotNull();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void leave() {
        browser.contexts().forEach(BrowserContext::close);
    }

    private static Path chromium() {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no Chromium: chromium, chromium-browser or google-chrome must be on the PATH"));
    }

    String at(String place) {
        return "http://localhost:" + port + "/" + place;
    }

    /** A window of nobody yet. */
    Page window(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A window of nobody, in a browser that runs no script. */
    Page withoutScript() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDE, 800)
                .setLocale("en-GB")
                .setJavaScriptEnabled(false));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A window of one of the demo people, by the word before the @. */
    Page signedIn(String who) {
        return signedIn(who, WIDE, ColorScheme.LIGHT);
    }

    /** A window of a telephone, held upright. */
    Page touched(String who) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 800)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return signedIn(context.newPage(), who);
    }

    Page signedIn(String who, int width, ColorScheme scheme) {
        return signedIn(window(width, scheme), who);
    }

    private Page signedIn(Page page, String who) {
        tryToSignIn(page, who, PASSWORD);
        PlaywrightAssertions.assertThat(heading(page, "My desk")).isVisible();
        return page;
    }

    void tryToSignIn(Page page, String who, String password) {
        page.navigate(at("sign-in"));
        page.getByLabel("E-mail").fill(who + "@demo.example");
        page.locator("input[name=password]").fill(password);
        button(page, "Sign in").click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
    }

    void go(Page page, String place, String heading) {
        page.navigate(at(place));
        PlaywrightAssertions.assertThat(heading(page, heading)).isVisible();
    }

    static Locator heading(Page page, String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A button of the question that is open, which may be called like the one that asked it. */
    static Locator asked(Page page, String name) {
        return page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator field(Page page, String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true))
                .first();
    }
}
