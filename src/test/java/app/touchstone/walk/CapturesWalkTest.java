package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.touchstone.capture.EvilServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence by address and by file, held against its copy, against itself and against what the address says later. */
class CapturesWalkTest extends Walk {

    private static final String ARTICLE = """
            <html lang="en"><head><title>%1$s</title><meta property="og:site_name" content="The Courier %2$s"></head>
            <body><article><h1>%1$s</h1><p>On Friday %3$s ships with grain left the harbour, the ministry said in the
            evening. They are on the way to three continents, and the first of them should arrive within the month.</p>
            <p>Two thirds of the grain is maize, one third is wheat, said the minister, who had come to see them leave.
            The harbour had been closed for half a year.</p></article></body></html>""";

    private final EvilServer server = new EvilServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", NARROW + ",DARK"})
    void should_keep_what_an_address_and_a_file_said(int width, ColorScheme scheme) throws IOException {
        String title = "Grain left the harbour " + width;
        server.page("/grain", ARTICLE.formatted(title, width, "three"));
        Page page = signedIn("ada", width, scheme);
        go(page, "fetching", "Fetching");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Fetch addresses"))
                .setChecked(true);
        button(page, "Save").click();
        assertThat(page.getByText("Saved").first()).isVisible();
        shot(page, width, "fetching");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        go(page, "captures", "Archived copies");
        field(page, "Web address").fill("http://127.0.0.2/");
        button(page, "Fetch").click();
        assertThat(page.getByText("this machine itself (loopback)").first()).isVisible();
        shot(page, width, "refused");
        field(page, "Web address").fill(server.at("/grain"));
        button(page, "Fetch").click();
        assertThat(heading(page, title)).isVisible();
        button(page, "Verify").click();
        assertThat(page.getByText("Everything is as it was when the copy was taken."))
                .isVisible();
        shot(page, width, "copy");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
        Download warc =
                page.waitForDownload(() -> link(page, "Download the WARC file").click());
        Assertions.assertThat(warc.suggestedFilename()).endsWith(".warc.gz");

        server.page("/grain", ARTICLE.formatted(title, width, "five"));
        button(page, "Fetch").click();
        link(page, "Compare").first().click();
        assertThat(heading(page, "Compare two copies")).isVisible();
        assertThat(page.locator("ins")).containsText("five");
        shot(page, width, "compared");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        go(page, "captures", "Archived copies");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Upload a file"))
                .click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("figures.pdf", "application/pdf", pdf("Five ships, says the office.")));
        assertThat(page.getByText("Five ships, says the office.").first()).isVisible();
        button(page, "Verify").click();
        assertThat(page.getByText("Everything is as it was when the copy was taken."))
                .isVisible();

        citeIt(page, width);
    }

    /** Evidence on a claim, by address: the source is named by the page, and the quote is looked up at once. */
    private void citeIt(Page page, int width) {
        go(page, "claims", "Claims");
        button(page, "New claim").click();
        field(page, "Wording").fill("Five ships with grain left the harbour, said in the walk of " + width + ".");
        field(page, "Web address").fill("https://example.org/speech");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write it down"))
                .click();
        assertThat(heading(page, "Timeline")).isVisible();
        button(page, "Add evidence").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG).last();
        dialog.getByLabel("Web address").first().fill(server.at("/grain"));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fetch"))
                .click();
        assertThat(dialog.getByText("Without this copy")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add this source"))
                .click();
        dialog.getByLabel("Question").fill("How many ships left?");
        dialog.getByText("Supports", new Locator.GetByTextOptions().setExact(true))
                .click();
        dialog.getByLabel("Quote").fill("On Friday five ships […] left the harbour");
        dialog.getByLabel("Quote").press("Tab");
        assertThat(dialog.getByText("The quote stands in the archived copy.")).isVisible();
        shot(page, width, "evidence");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(link(page, "Archived copy of E1")).isVisible();

        go(page, "sources", "Sources");
        // a telephone shows few rows of the table at a time
        field(page, "Name or address").fill("Courier " + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The Courier " + width))
                .click();
        assertThat(heading(page, "Where it is used")).isVisible();
        assertThat(page.getByText("said in the walk of " + width).first()).isVisible();
        shot(page, width, "source");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
    }

    private static byte[] pdf(String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(words);
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void shot(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "shots", "captures-" + name + "-" + width + ".png"))
                .setFullPage(true));
    }
}
