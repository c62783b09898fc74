package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of claims in, by the buttons a person has: columns, dry run with errors, claims, and the way back. */
class ImportWalkTest extends Walk {

    private static final String TABLE = """
            Claim;Speaker;Date;Link;Checked by;Their rating;Review url
            The harbour of %1$s was closed for a year;Олена Шевченко;03/11/2023;https://news.example/%1$s/1;The Checkers;Pernicious;https://checks.example/%1$s/1
            Bread costs %1$s times as much as in May;Ivan;31.31.2024;;;;
            ;Nobody;;;;;
            Half of the trains of line %1$s come late;;;ftp://old.example;;;
            The harbour of %1$s was closed for a year;Олена Шевченко;;;The Checkers;Pernicious;https://checks.example/%1$s/1
            Nine in ten read the paper of %1$s;Петро;2024-02-29;https://news.example/%1$s/4;;;
            """;

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", NARROW + ",DARK"})
    void should_bring_a_table_in_and_take_it_back(int width, ColorScheme scheme) throws IOException {
        Page page = signedIn("rui", width, scheme);
        go(page, "imports", "Imports");
        shot(page, width, "start");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        // not in UTF-8, as spreadsheets save it
        byte[] table = TABLE.formatted(width).getBytes(Charset.forName("windows-1251"));
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("claims.csv", "text/csv", table));
        assertThat(heading(page, "What the columns are")).isVisible();
        assertThat(page.getByText("Олена Шевченко").first()).isVisible();
        shot(page, width, "columns");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        button(page, "See what would happen").click();
        assertThat(button(page, "Bring in 2 claims")).isVisible();
        assertThat(page.getByText("This is no date: 31.31.2024")).isVisible();
        assertThat(heading(page, "Rating words nobody has explained yet")).isVisible();
        shot(page, width, "dry-run");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as CSV"))
                        .click());
        try (InputStream in = download.createReadStream()) {
            Assertions.assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Date: This is no date: 31.31.2024");
        }

        button(page, "Bring in 2 claims").click();
        assertThat(button(page, "Take back 2 claims")).isVisible();
        shot(page, width, "done");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        page.locator("vaadin-grid a").first().click();
        assertThat(heading(page, "Already checked by")).isVisible();
        assertThat(page.getByText("Pernicious")).isVisible();
        shot(page, width, "claim");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        page.goBack();
        button(page, "Take back 2 claims").click();
        asked(page, "Take back 2 claims").click();
        assertThat(page.getByText("2 claims were taken back.")).isVisible();
        shot(page, width, "taken-back");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({WIDE + ",DARK", NARROW + ",LIGHT"})
    void should_judge_a_claim_review_and_mend_it(int width, ColorScheme scheme) {
        Page page = signedIn("rui", width, scheme);
        go(page, "imports/check", "Check a ClaimReview");
        field(page, "JSON-LD or the source of a page")
                .fill("{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Bread &amp; butter cost twice as much\"}");
        button(page, "Check").click();
        assertThat(page.getByText("url-missing")).isVisible();
        shot(page, width, "lint");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
        button(page, "Mend what can be mended safely").click();
        assertThat(page.getByText("2 places were mended; what is left is for you."))
                .isVisible();
        go(page, "imports/ratings", "Rating words");
        shot(page, width, "ratings");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
    }

    private static void shot(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "shots", "import-" + name + "-" + width + ".png"))
                .setFullPage(true));
    }
}
