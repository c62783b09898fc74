package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** A day of marking: by mouse, by keys alone, by touch, in Arabic, with somebody else, and without the network. */
class AnnotatorWalkTest extends Walk {

    private static final String PLACE = "golden billion";

    private ReaderHand open(Page page, String title, String text) {
        go(page, "documents/import", "Import an article");
        field(page, "Text of the article").fill(title + "\n\n" + text);
        button(page, "Read the text").click();
        assertThat(field(page, "Title")).hasValue(title);
        button(page, "Import").click();
        assertThat(heading(page, title)).isVisible();
        ReaderHand hand = new ReaderHand(page);
        hand.saved(0);
        return hand;
    }

    @Test
    void should_mark_by_mouse_move_the_ends_and_mark_every_place() {
        Page page = signedIn("rui");
        ReaderHand hand = open(page, "What the mouse does", LongArticle.TEXT);

        hand.drag("They want all of it for themselves");
        hand.code("n", "golden");
        hand.saved(1);
        hand.drag("They want all of it for themselves");
        hand.code("f", "morality");
        hand.saved(2);
        assertThat(hand.marked().values())
                .containsExactly("They want all of it for themselves", "They want all of it for themselves");

        hand.dragEnd("end", "and nothing for us");
        hand.saved(2);
        assertThat(hand.marked().values()).contains("They want all of it for themselves, and nothing for us");
        hand.dragEnd("start", "want all");
        hand.saved(2);
        assertThat(hand.marked().values()).contains("want all of it for themselves, and nothing for us");
        button(page, "Undo").click();
        button(page, "Undo").click();
        String twice = "They want all of it for themselves";
        assertThat(page.locator(".reader-mark")).hasText(new String[] {twice, twice});

        hand.drag(PLACE);
        page.keyboard().press("a");
        assertThat(page.getByText("These words stand in 4 places.")).isVisible();
        Tour.look(page, "annotator-everywhere");
        hand.code("n", "golden");
        hand.saved(6);
        assertThat(page.getByText("Marked in 4 places.")).isVisible();
        assertThat(hand.marked().values()).filteredOn(PLACE::equalsIgnoreCase).hasSize(4);
        button(page, "Undo").click();
        hand.saved(2);
        Axe.findsNothing(page);
    }

    @Test
    void should_do_everything_by_keys_alone() {
        Page page = signedIn("rui");
        ReaderHand hand = open(page, "What keys do", LongArticle.TEXT);
        hand.text().focus();
        page.keyboard().press("o");
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Outline of the text")))
                .isVisible();
        Tour.look(page, "annotator-outline");
        Axe.findsNothing(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Home");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        assertThat(hand.bar()).isVisible();
        hand.code("t", "loaded");
        hand.saved(1);
        String first = hand.marked().values().iterator().next();
        assertThat(LongArticle.THIRD).startsWith(first);

        page.keyboard().press("[");
        assertThat(page.locator(".reader-mark.is-chosen").first()).isFocused();
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.getByText("The mark says now:")).isVisible();
        hand.saved(1);
        String longer = hand.marked().values().iterator().next();
        assertThat(LongArticle.THIRD).startsWith(longer);
        assertThat(longer.length()).isGreaterThan(first.length());
        page.keyboard().press("Control+Shift+ArrowLeft");
        hand.saved(1);
        page.keyboard().press("Control+Alt+Shift+ArrowRight");
        hand.saved(1);
        assertThat(hand.marked().values().iterator().next()).isEqualTo(first.split(" ")[1]);
        assertThat(page.locator(".reader-mark.is-chosen").first()).isFocused();

        page.keyboard().press("w");
        assertThat(button(page, "Whole words")).hasAttribute("aria-pressed", "true");
        hand.find("illio");
        page.keyboard().press("n");
        page.getByLabel("Search codes").fill("golden");
        page.keyboard().press("Enter");
        hand.saved(2);
        assertThat(hand.marked().values()).contains("billion");
        page.reload();
        hand.saved(2);
        assertThat(button(page, "Whole words")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void should_mark_by_touch_with_the_bar_in_reach_of_a_thumb() {
        Page page = touched("rui");
        ReaderHand hand = open(page, "What a finger does", LongArticle.TEXT);
        hand.tap("hides in the harbour");
        hand.select("hides in the harbour");
        BoundingBox bar = hand.bar().boundingBox();
        assertThat(bar.y + bar.height).isBetween(700.0, 800.0);
        for (Locator button : hand.bar().locator("button").all()) {
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        Tour.look(page, "annotator-touch-bar");
        Axe.findsNothing(page);
        hand.bar().getByText("Narrative").tap();
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        Tour.look(page, "annotator-touch-palette");
        page.getByRole(AriaRole.OPTION).first().tap();
        hand.saved(1);
        assertThat(hand.marked().values()).containsExactly("hides in the harbour");
        Tour.look(page, "annotator-touch-mark");
        hand.dragEndByTouch("end", "every night");
        hand.saved(1);
        assertThat(hand.marked().values()).containsExactly("hides in the harbour every night");
    }

    @Test
    void should_select_and_paint_arabic_from_right_to_left() {
        Page page = signedIn("rui");
        ReaderHand hand = open(page, "خطاب في الميناء", LongArticle.ARABIC);
        assertThat(hand.text()).hasAttribute("dir", "rtl");
        hand.drag("المليار الذهبي");
        hand.code("n", "golden");
        hand.saved(1);
        hand.drag("the golden billion");
        hand.code("f", "morality");
        hand.saved(2);
        assertThat(hand.marked().values()).containsExactlyInAnyOrder("المليار الذهبي", "the golden billion");
        assertThat(hand.right("mark:has-text('المليار')"))
                .as("the first words of the line stand at its right end")
                .isGreaterThan(hand.right("mark:has-text('the golden')"));
        page.keyboard().press("]");
        page.keyboard().press("[");
        page.keyboard().press("Control+Shift+ArrowLeft");
        hand.saved(2);
        assertThat(hand.marked().values()).contains("المليار الذهبي يخاف");
        Tour.look(page, "annotator-arabic");
        Axe.findsNothing(page);
    }

    @Test
    void should_show_what_somebody_else_marks_within_a_second_and_lose_nothing() {
        Page first = signedIn("rui");
        ReaderHand mine = open(first, "What two people do", LongArticle.TEXT);
        Page second = signedIn("olena");
        second.navigate(first.url().replaceFirst("\\?.*", ""));
        ReaderHand theirs = new ReaderHand(second);
        theirs.saved(0);
        double before = theirs.top("They want all of it");

        mine.drag("They want all of it for themselves");
        mine.code("n", "golden");
        long made = System.nanoTime();
        assertThat(second.locator(".reader-mark")).hasCount(1);
        assertThat(System.nanoTime() - made).as("nanoseconds").isLessThan(1_000_000_000L);
        assertThat(theirs.top("They want all of it")).isEqualTo(before);

        theirs.drag("all of it");
        theirs.code("f", "morality");
        mine.saved(2);
        theirs.saved(2);
        assertThat(mine.marked()).isEqualTo(theirs.marked());
        button(first, "Undo").click();
        theirs.saved(1);
        mine.saved(1);
        assertThat(mine.marked().values()).containsExactly("all of it");
        Axe.findsNothing(second);
    }

    @Test
    void should_keep_what_is_marked_without_the_network_and_send_it_once() {
        Page page = signedIn("rui");
        ReaderHand hand = open(page, "What the network does", LongArticle.TEXT);
        page.context().setOffline(true);
        hand.drag("They want all of it for themselves");
        hand.code("n", "golden");
        hand.drag("hides in the harbour");
        page.keyboard().press("c");
        hand.drag(PLACE);
        page.keyboard().press("a");
        hand.code("n", "golden");
        assertThat(page.getByText("marks waiting to be sent: 6").first()).isVisible();
        assertThat(page.locator(".reader-mark.is-pending")).hasCount(6);
        Tour.look(page, "annotator-offline");
        Axe.findsNothing(page);
        page.context().setOffline(false);
        hand.saved(6);
        page.reload();
        hand.saved(6);
        assertThat(hand.marked()).hasSize(6);
    }

    @Test
    void should_stay_readable_without_colours_and_on_paper() {
        Page page = signedIn("rui", WIDE, ColorScheme.DARK);
        ReaderHand hand = open(page, "What paper keeps", LongArticle.TEXT);
        hand.drag("They want all of it for themselves");
        hand.code("n", "golden");
        hand.drag("hides in the harbour");
        page.keyboard().press("c");
        hand.saved(2);
        Tour.look(page, "annotator-dark");
        Axe.findsNothing(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(hand.before("kind-narrative")).isEqualTo("\"Golden billion\"");
        Tour.look(page, "annotator-forced-colours");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setMedia(Media.PRINT));
        assertThat(hand.before("kind-claim")).contains("Claim");
        assertThat(page.locator(".reader-tools")).isHidden();
        Tour.look(page, "annotator-print");
    }
}
