package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An article changes after it was marked: what went along, what a person decides, by the keyboard. */
class NewVersionWalkTest extends Walk {

    private static final String KEPT = "every loaf sold abroad is a small act of resistance";
    private static final String REWORDED = "grain exports through the harbour have doubled since last spring";
    private static final String CUT = "no other port on the coast could say the same";

    private static final String BEFORE = "A speech that was edited\n\n"
            + "The governor said that " + KEPT + ", and nobody in the hall laughed.\n\n"
            + "He told the forum that " + REWORDED + ", and that " + CUT + ".\n\n"
            + "The tables of the port tell another story, as its own clerks admit.\n";

    private static final String AFTER = "A speech that was edited\n\n"
            + "A correction was added at noon.\n\n"
            + "The governor said that " + KEPT + ", and nobody in the hall laughed.\n\n"
            + "He told the forum that grain exports through the harbour have nearly doubled since last spring.\n\n"
            + "The tables of the port tell another story, as its own clerks admit.\n";

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", NARROW + ",DARK"})
    void should_let_a_person_decide_what_became_of_each_mark(int width, ColorScheme scheme) {
        Page page = signedIn("rui", WIDE, scheme);
        importText(page, "A speech that was edited " + width);
        ReaderHand hand = new ReaderHand(page);
        for (String quote : new String[] {KEPT, REWORDED, CUT}) {
            hand.find(quote);
            hand.code("f", "morality");
        }
        hand.saved(3);
        page.setViewportSize(width, 800);

        button(page, "New version of the text").click();
        field(page, "The text as it is now").fill(AFTER);
        shot(page, width, "dialog");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
        button(page, "Compare and store").click();
        assertThat(heading(page, "What the new version changed")).isVisible();
        assertThat(page.getByText("1 of 3 decided")).isVisible();
        assertThat(page.locator("ins").getByText("nearly")).isVisible();
        shot(page, width, "reworded");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        page.keyboard().press("a");
        assertThat(page.getByText("2 of 3 decided")).isVisible();
        assertThat(page.getByText("These words are not in the new text.")).isVisible();
        shot(page, width, "gone");
        page.keyboard().press("x");
        assertThat(page.getByText("Everything is decided. Back to the text.")).isVisible();
        page.keyboard().press("u");
        assertThat(page.getByText("2 of 3 decided")).isVisible();
        page.keyboard().press("p");
        assertThat(heading(page, "Where is it now?")).isVisible();
        shot(page, width, "place");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
        page.keyboard().press("Escape");
        page.keyboard().press("x");
        shot(page, width, "done");
        Assertions.assertThat(Axe.findings(page)).isEmpty();

        link(page, "Back to the text").click();
        assertThat(new ReaderHand(page).text()).isVisible();
        Assertions.assertThat(new ReaderHand(page).marked().values())
                .containsExactlyInAnyOrder(
                        KEPT, "grain exports through the harbour have nearly doubled since last spring");
    }

    private void importText(Page page, String title) {
        go(page, "documents/import", "Import an article");
        field(page, "Text of the article").fill(BEFORE);
        button(page, "Read the text").click();
        field(page, "Title").fill(title);
        field(page, "Publisher").fill("The Harbour Gazette");
        button(page, "Import").click();
        assertThat(new ReaderHand(page).text()).isVisible();
    }

    private static void shot(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "shots", "changes-" + name + "-" + width + ".png"))
                .setFullPage(true));
    }
}
