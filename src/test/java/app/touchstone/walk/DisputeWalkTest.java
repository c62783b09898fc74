package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Three people, each in a browser of their own: two judge a claim blind and differently, an editor who assessed nothing
 * decides field by field, one of the two leaves a dissent, and the verdict is published with it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisputeWalkTest extends Walk {

    private static final String WORDING = "The swap of 21 September 2022 was the largest since the invasion began";
    private static final String RUIS = "A larger swap had not been seen before";
    private static final String OLENAS = "Large, but counted too broadly";
    private static final String WHY_RATING = "The count of the first piece of evidence is the better one.";
    private static final String DISSENT = "The evidence counts people who came by another way.";

    private static String claimAddress = "";
    private static String reading = "";

    @Test
    @Order(1)
    void should_be_given_to_two_assessors() {
        Page ada = signedIn("ada");
        go(ada, "people", "People and policy");
        type(field(ada, "Independent assessments a claim needs"), "2");
        button(ada, "Put in force").click();
        assertThat(ada.getByText("is in force.").first()).isVisible();

        Page edda = signedIn("edda");
        go(edda, "claims/board", "Board");
        Axe.findsNothing(edda);
        link(edda, WORDING).click();
        button(edda, "Send it to review").click();
        assertThat(heading(edda, "Assessors")).isVisible();
        claimAddress = edda.url();
        give(edda, "Rui Costa");
        give(edda, "Olena Bondar");
        assertThat(edda.getByText("No seat is free")).isVisible();
        Axe.findsNothing(edda);
    }

    private static void give(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Person"))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .click();
        button(page, "Give the seat").click();
        assertThat(button(page, "Take back: " + name)).isVisible();
    }

    @Test
    @Order(2)
    void should_be_judged_blind_and_differently() {
        Page edda = signedIn("edda");
        Page rui = signedIn("rui");
        Page olena = signedIn("olena");
        assertThat(pile(rui, "To assess").getByText(WORDING)).isVisible();
        olena.navigate(claimAddress);
        assertThat(button(olena, "Seal")).isVisible();
        edda.navigate(claimAddress);
        String seenByOlena = olena.locator("main").innerText();
        String seenByEdda = edda.locator("main").innerText();

        judge(rui, "False", RUIS);

        // neither the other assessor nor the editor sees that anything happened
        olena.reload();
        assertThat(button(olena, "Seal")).isVisible();
        Assertions.assertThat(olena.locator("main").innerText())
                .isEqualTo(seenByOlena)
                .doesNotContain(RUIS);
        edda.reload();
        assertThat(heading(edda, "Assessors")).isVisible();
        Assertions.assertThat(edda.locator("main").innerText())
                .isEqualTo(seenByEdda)
                .doesNotContain(RUIS);
        go(rui, "", "My desk");
        assertThat(pile(rui, "Waiting for others").getByText(WORDING)).isVisible();

        judge(olena, "Half true", OLENAS);
        assertThat(olena.locator(".steps [aria-current=step]")).hasText("Disputed");
    }

    private static void judge(Page page, String rating, String headline) {
        page.navigate(claimAddress);
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(rating).setExact(false))
                .first()
                .check();
        field(page, "Headline").fill(headline);
        field(page, "Summary").fill("It is " + rating + " by the figures at hand.");
        field(page, "Justification").fill("The figures say so [E1].");
        assertThat(page.getByText("Draft saved at")).isVisible();
        assertThat(page.getByText("The one sentence cites evidence or reason.")).isVisible();
        Axe.findsNothing(page);
        button(page, "Seal").click();
        button(page, "Seal for good").click();
        assertThat(page.getByText("Your assessment is sealed.")).isVisible();
    }

    @Test
    @Order(3)
    void should_be_decided_field_by_field_by_an_editor_who_assessed_nothing() {
        Page rui = signedIn("rui");
        rui.navigate(claimAddress.replace("/claims/", "/adjudication/"));
        assertThat(heading(rui, "Rating")).isVisible();
        assertThat(button(rui, "Settle the claim")).hasCount(0);
        Axe.findsNothing(rui);

        Page edda = signedIn("edda");
        pile(edda, "To adjudicate").getByText(WORDING).click();
        assertThat(heading(edda, "Rating")).isVisible();
        assertThat(edda.getByText("2 steps apart")).isVisible();
        Axe.findsNothing(edda);
        Assertions.assertThat(edda.locator("main").innerText())
                .as("nobody is named before the claim is settled")
                .contains(RUIS, OLENAS)
                .doesNotContain("Rui Costa", "Olena Bondar");

        boolean ruiIsA = edda.locator(".dispute-row")
                .first()
                .locator(".dispute-cell")
                .first()
                .innerText()
                .contains("False");
        String letter = ruiIsA ? "A" : "B";
        // by keys alone: to the first difference, take the one, say why
        edda.locator("h1").click();
        edda.keyboard().press("j");
        edda.keyboard().press(ruiIsA ? "1" : "2");
        assertThat(decision(edda, "Rating").getByLabel("Take " + letter)).isChecked();
        decision(edda, "Rating").getByLabel("Reason").fill(WHY_RATING);
        button(edda, "Begin with the words of " + letter).click();
        assertThat(edda.getByText("Draft saved at")).isVisible();
        edda.reload();
        assertThat(edda.getByText("You go on from your draft.")).isVisible();
        assertThat(decision(edda, "Rating").getByLabel("Reason")).hasValue(WHY_RATING);

        button(edda, "Settle the claim").click();
        asked(edda, "Settle the claim").click();
        assertThat(edda.locator(".steps [aria-current=step]")).hasText("Settled");
        assertThat(edda.getByText(WHY_RATING)).isVisible();
        Axe.findsNothing(edda);
    }

    private static Locator decision(Page page, String field) {
        return page.locator(".dispute-row")
                .filter(new Locator.FilterOptions().setHasText(field))
                .first();
    }

    @Test
    @Order(4)
    void should_tell_each_assessor_what_was_decided_otherwise_and_keep_a_dissent() {
        Page olena = signedIn("olena");
        go(olena, "notices", "Notices");
        assertThat(olena.getByText("Settled").first()).isVisible();
        Axe.findsNothing(olena);
        olena.navigate(claimAddress);
        assertThat(olena.getByText("You: Half true. Decided: False.")).isVisible();
        assertThat(olena.locator(".divergences").getByText(WHY_RATING)).isVisible();
        field(olena, "Your dissent").fill(DISSENT);
        button(olena, "Leave the dissent").click();
        assertThat(olena.getByText("Dissent: " + DISSENT)).isVisible();
        Axe.findsNothing(olena);

        Page rui = signedIn("rui");
        rui.navigate(claimAddress);
        assertThat(heading(rui, "Verdict")).isVisible();
        assertThat(rui.getByText("Decided otherwise than you had it")).hasCount(0);
    }

    @Test
    @Order(5)
    void should_be_published_with_its_dissent() {
        Page edda = signedIn("edda");
        edda.navigate(claimAddress);
        link(edda, "Prepare the report").click();
        assertThat(heading(edda, "Before it goes out")).isVisible();
        field(edda, "Or why they were not asked").fill("The article itself is an invented example.");
        field(edda, "Interests").fill("The authors have nothing to declare.");
        button(edda, "Save notes").click();
        assertThat(edda.getByText("Saved.").first()).isVisible();
        edda.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Let it pass…: Every piece of evidence with an address"))
                .click();
        field(edda, "Why").fill("The sources of the example are named; their pages are not ours to copy.");
        button(edda, "Let it pass").click();
        assertThat(button(edda, "Publish edition 1")).isEnabled();
        button(edda, "Publish edition 1").click();
        button(edda, "Publish").click();
        assertThat(heading(edda, "Edition 1 is out")).isVisible();
        reading = link(edda, "Open the public page").getAttribute("href");

        Page reader = window(WIDE, ColorScheme.LIGHT);
        reader.navigate(at(reading.substring(1)));
        assertThat(heading(reader, RUIS)).isVisible();
        assertThat(reader.getByText(DISSENT).first()).isVisible();
        Axe.findsNothing(reader);
    }

    /** What the desk knows of it afterwards: agreement with the case behind it, and the screens around. */
    @Test
    @Order(6)
    void should_stand_among_the_cases_of_disagreement() {
        Page ada = signedIn("ada");
        go(ada, "agreement", "Agreement");
        assertThat(ada.locator(".cases").getByText(WORDING)).isVisible();
        Axe.findsNothing(ada);
        go(ada, "calibration", "Calibration");
        Axe.findsNothing(ada);
        go(ada, "people", "People and policy");
        Axe.findsNothing(ada);
        go(ada, "journal", "Journal");
        button(ada, "Verify the chain").click();
        assertThat(ada.getByText("The chain holds")).isVisible();
    }

    private static Locator pile(Page page, String name) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Types like a person and confirms with Enter, which fill() alone does not do. */
    private static void type(Locator field, String words) {
        field.fill(words);
        field.press("Enter");
    }
}
