package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From an article to a published report, the way a reviewer and an editor do it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobWalkTest extends Walk {

    private static final String WORDING = "Grain exports through the harbour doubled between last spring and this one.";
    private static final String HEADLINE = "Harbour exports rose by a tenth, they did not double";

    /** Where the claim is worked on, and where its report can be read: each part of the walk goes on from the one before. */
    private static String claimAddress = "";

    private static String reading = "";

    @Test
    @Order(1)
    void should_take_an_article_in_and_mark_it() {
        Page page = signedIn("rui");
        Axe.findsNothing(page);
        Tour.picture(page, "desk");
        importArticle(page);
        ReaderHand hand = new ReaderHand(page);
        hand.saved(0);

        hand.drag(OurArticle.GOLDEN);
        hand.code("n", "golden");
        hand.saved(1);
        hand.find(OurArticle.OVERLAPPING);
        hand.code("f", "morality");
        hand.saved(2);
        hand.find(OurArticle.CYRILLIC);
        hand.code("n", "golden");
        hand.find(OurArticle.ARABIC);
        hand.code("n", "golden");
        hand.saved(4);
        hand.drag(OurArticle.CLAIM);
        page.keyboard().press("c");
        hand.saved(5);

        button(page, "Undo").click();
        hand.saved(4);
        assertThat(hand.marked().values()).doesNotContain(OurArticle.CLAIM);
        button(page, "Redo").click();
        hand.saved(5);

        Map<String, String> before = hand.marked();
        page.reload();
        hand.saved(5);
        assertThat(hand.marked()).isEqualTo(before);
        assertThat(before.values())
                .containsExactlyInAnyOrder(
                        OurArticle.GOLDEN,
                        OurArticle.OVERLAPPING,
                        OurArticle.CYRILLIC,
                        OurArticle.ARABIC,
                        OurArticle.CLAIM);
        chooseTheClaim(page);
        Axe.findsNothing(page);
        Tour.picture(page, "workspace");
        link(page, "Open claim").click();
        assertThat(heading(page, OurArticle.CLAIM)).isVisible();
        claimAddress = page.url();
    }

    /** This job is done by one person from end to end; the dispute of two is another walk. */
    private void oneAssessmentIsEnough() {
        Page page = signedIn("ada");
        go(page, "people", "People and policy");
        type(field(page, "Independent assessments a claim needs"), "1");
        button(page, "Put in force").click();
        assertThat(page.getByText("is in force.").first()).isVisible();
        Axe.findsNothing(page);
    }

    private void importArticle(Page page) {
        go(page, "documents", "Documents");
        button(page, "Import an article").click();
        assertThat(heading(page, "Import an article")).isVisible();
        Axe.findsNothing(page);
        field(page, "Text of the article").fill(OurArticle.TEXT);
        button(page, "Read the text").click();
        assertThat(heading(page, "What is known about it")).isVisible();
        assertThat(field(page, "Title")).hasValue(OurArticle.TITLE);
        field(page, "Publisher").fill("Coast Courier");
        field(page, "Author").fill("Mira Holm");
        type(field(page, "Published on"), "03/03/2026");
        field(page, "Web address").fill("https://courier.example/harbour-speech");
        Axe.findsNothing(page);
        button(page, "Import").click();
        assertThat(heading(page, OurArticle.TITLE)).isVisible();
    }

    private static void chooseTheClaim(Page page) {
        page.locator("passage-reader mark.kind-claim").first().click();
        assertThat(link(page, "Open claim")).isVisible();
    }

    @Test
    @Order(2)
    void should_gather_evidence_and_send_the_claim_to_review() {
        oneAssessmentIsEnough();
        Page page = signedIn("rui");
        page.navigate(claimAddress);
        field(page, "Wording").fill(WORDING);
        type(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Claimants")), "Anton Velik");
        field(page, "Office or description").fill("regional governor");
        type(field(page, "Said on"), "02/03/2026");
        field(page, "Said at").fill("the harbour forum");
        field(page, "Context").fill("Tonnes of grain shipped, the spring quarter of this year against last year’s.");
        button(page, "Save").click();
        assertThat(page.getByText("All saved.")).isVisible();
        assertThat(heading(page, WORDING)).isVisible();

        evidence(page);
        Tour.picture(page, "claim");
        Axe.findsNothing(page);
        button(page, "Open it").click();
        button(page, "Send it to review").click();
        assertThat(button(page, "Seal")).isVisible();
    }

    private static void evidence(Page page) {
        button(page, "Add evidence").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        type(
                dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Source")),
                "Harbour Authority");
        Locator fresh = dialog.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("New source"));
        fresh.getByLabel("Web address").fill("https://harbour.example/tables");
        fresh.getByText("Add this source").click();
        assertThat(fresh).isHidden();
        dialog.getByLabel("Question").fill("How many tonnes were shipped in each spring?");
        dialog.getByLabel("Refutes").check();
        dialog.getByLabel("Answer", new Locator.GetByLabelOptions().setExact(true))
                .fill("410,000 tonnes last spring and 452,000 this spring: about ten per cent more.");
        Axe.findsNothing(page);
        dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog).isHidden();
        assertThat(page.getByText("How many tonnes were shipped in each spring?"))
                .isVisible();
    }

    @Test
    @Order(3)
    void should_judge_the_claim_and_seal_the_judgement() {
        Page page = signedIn("rui");
        page.navigate(claimAddress);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("False"))
                .first()
                .check();
        Locator framings = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Framings"));
        framings.fill("Economic");
        page.getByRole(AriaRole.OPTION).first().click();
        framings.press("Escape");
        field(page, "Headline").fill(HEADLINE);
        field(page, "Summary").fill("The port’s own tables show a rise of about a tenth, not a doubling.");
        field(page, "Justification")
                .fill("The authority’s tables show 410,000 tonnes for last spring and 452,000 for this one. [E1] "
                        + "A doubling would have meant 820,000. [R]");
        assertThat(page.getByText("Draft saved at")).isVisible();
        assertThat(page.getByText("All 2 sentences cite evidence or reason.")).isVisible();
        field(page, "Justification").blur();
        Tour.picture(page, "assessment");
        Axe.findsNothing(page);
        button(page, "Seal").click();
        button(page, "Seal for good").click();
        assertThat(page.locator(".steps [aria-current=step]")).hasText("Settled");
        Axe.findsNothing(page);
    }

    @Test
    @Order(4)
    void should_publish_once_even_with_a_double_click() {
        Page page = signedIn("edda");
        page.navigate(claimAddress);
        link(page, "Prepare the report").click();
        assertThat(heading(page, "Before it goes out")).isVisible();
        type(field(page, "Asked on"), "04/03/2026");
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("How"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("by letter"))
                .click();
        field(page, "Asked by").fill("The desk");
        field(page, "Interests").fill("The authors have nothing to declare.");
        button(page, "Save notes").click();
        assertThat(page.getByText("Saved.").first()).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Let it pass…: Every piece of evidence with an address"))
                .click();
        field(page, "Why").fill("The harbour office allows no copies; its tables are named.");
        button(page, "Let it pass").click();
        assertThat(button(page, "Publish edition 1")).isEnabled();
        assertThat(page.frameLocator("iframe").getByText(HEADLINE).first()).isVisible();
        Tour.picture(page, "report");
        Axe.findsNothing(page);

        button(page, "Publish edition 1").click();
        button(page, "Publish").dblclick();
        assertThat(heading(page, "Edition 1 is out")).isVisible();
        assertThat(page.frameLocator("iframe").getByText(HEADLINE).first()).isVisible();
        Axe.findsNothing(page);
        reading = link(page, "Open the public page").getAttribute("href");
    }

    @Test
    @Order(5)
    void should_be_read_by_everybody_and_taken_away_in_every_form() throws Exception {
        Page page = window(WIDE, ColorScheme.LIGHT);
        page.navigate(at(reading.substring(1)));
        assertThat(heading(page, HEADLINE)).isVisible();
        assertThat(page.getByText(WORDING).first()).isVisible();
        assertThat(page.getByText("Edition 2")).hasCount(0);
        Tour.picture(page, "public");
        Axe.findsNothing(page);
        Published.isSound(page, HEADLINE, WORDING);
    }

    @Test
    @Order(6)
    void should_stand_in_the_export_and_in_a_journal_that_holds() {
        Page page = signedIn("edda");
        go(page, "claims", "Claims");
        Published.csvNames(page, WORDING);
        go(page, "journal", "Journal");
        button(page, "Verify the chain").click();
        assertThat(page.getByText("The chain holds")).isVisible();
        Tour.picture(page, "journal");
        Axe.findsNothing(page);
    }

    /** Types like a person and confirms with Enter, which fill() alone does not do. */
    private static void type(Locator field, String words) {
        field.fill(words);
        field.press("Enter");
    }
}
