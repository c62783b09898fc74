package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.touchstone.bundle.BundleVerifier;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims as a table and a claim as a bundle, by the buttons a person has; and the bundle to who knows nothing of the desk. */
class ExportWalkTest extends Walk {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", NARROW + ",DARK"})
    void should_take_out_a_table_and_a_bundle_that_an_outsider_verifies(int width, ColorScheme scheme)
            throws Exception {
        Page page = signedIn("ada", width, scheme);
        go(page, "export", "Export");
        assertThat(page.getByText("claims.", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        shot(page, width, "start");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        Download table = page.waitForDownload(() -> link(page, "Download").click());
        Assertions.assertThat(table.suggestedFilename()).endsWith("-claims.csv");

        Locator claim = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Claim").setExact(true));
        claim.fill("billion");
        page.getByRole(AriaRole.OPTION).first().click();
        button(page, "Make the bundle").click();
        Locator file = page.locator("a[href^='/export/files/']").first();
        assertThat(file).isVisible();
        shot(page, width, "made");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        Path bundle = folder.resolve("bundle.zip");
        page.waitForDownload(file::click).saveAs(bundle);
        Assertions.assertThat(BundleVerifier.verify(bundle, List.of()).entries())
                .isPositive();
        verifiedByTheProgram(bundle);
    }

    /** As an outsider does: a process of its own that knows of no desk. */
    private static void verifiedByTheProgram(Path bundle) throws Exception {
        Path told = Files.createTempFile("verified", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.touchstone.Touchstone",
                        "verify-bundle",
                        bundle.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        Assertions.assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Assertions.assertThat(Files.readString(told)).startsWith("Verified: ");
        Assertions.assertThat(process.exitValue()).isZero();
    }

    private static void shot(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "shots", "export-" + name + "-" + width + ".png")));
    }
}
