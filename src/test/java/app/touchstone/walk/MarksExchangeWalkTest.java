package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks out of a document as a file, and the file in again, by the buttons a person has. */
class MarksExchangeWalkTest extends Walk {

    private static final String ARTICLE = "In Astana, an old phrase finds a new stage";

    private static final String FURTHER = """
            {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:%s", "type": "Annotation",
             "body": {"type": "TextualBody", "purpose": "tagging", "value": "odd word"},
             "target": {"source": "https://example.org/other", "selector": %s}}""";

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", NARROW + ",DARK"})
    void should_take_marks_out_and_bring_annotations_in(int width, ColorScheme scheme) throws IOException {
        Page page = signedIn("ada", width, scheme);
        // by its name: other walks bring in texts of their own, and a long list draws only what is in sight
        go(page, "documents?filter=Astana", "Documents");
        link(page, ARTICLE).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Marks in and out"))
                .click();
        assertThat(heading(page, "Marks in and out")).isVisible();
        shot(page, width, "start");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Web Annotation (JSON-LD)"))
                        .click());
        Assertions.assertThat(download.suggestedFilename()).endsWith(".jsonld");
        String exported;
        try (InputStream in = download.createReadStream()) {
            exported = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Assertions.assertThat(exported).contains("TextPositionSelector");

        give(page, "[{]");
        assertThat(page.getByText("This is no valid JSON: line 1, column 3.")).isVisible();
        shot(page, width, "no-json");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                .click();

        String further = FURTHER.formatted(width + "a", "{\"type\": \"TextQuoteSelector\", \"exact\": \"billion\"}")
                + ","
                + FURTHER.formatted(
                        width + "b", "{\"type\": \"TextQuoteSelector\", \"exact\": \"nowhere to be found\"}")
                + ","
                + FURTHER.formatted(width + "c", "{\"type\": \"TextPositionSelector\", \"start\": 0, \"end\": 12}");
        give(page, "[" + exported + "," + further + "]");
        assertThat(heading(page, "Tags that are no code here")).isVisible();
        shot(page, width, "looked");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        Locator tag = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("odd word (1)"));
        tag.fill("Each passage");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Each passage a claim"))
                .click();
        button(page, "Look again with these codes").click();
        button(page, "Import one mark").click();
        assertThat(button(page, "Take the import back (1)")).isVisible();
        shot(page, width, "imported");
        button(page, "Take the import back (1)").click();
        assertThat(page.getByText("Marks taken off again: 1")).isVisible();
    }

    private static void give(Page page, String json) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("a.jsonld", "application/ld+json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void shot(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "shots", "exchange-" + name + "-" + width + ".png"))
                .setFullPage(true));
    }
}
