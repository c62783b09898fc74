package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;

/** What a person does in the text of the document workspace. */
final class ReaderHand {

    /** The middle of the first and of the last character of a quote, on the screen. */
    private static final String ENDS = """
            quote => {
              const text = document.querySelector('.reader-text');
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              const nodes = [];
              let whole = '';
              while (walker.nextNode()) { nodes.push([whole.length, walker.currentNode]); whole += walker.currentNode.data; }
              const from = whole.indexOf(quote);
              if (from < 0) throw new Error('not in the text: ' + quote);
              const place = offset => {
                const [start, node] = nodes.filter(([start]) => start <= offset).at(-1);
                return [node, offset - start];
              };
              const box = (a, b) => {
                const range = document.createRange();
                range.setStart(...place(a));
                const [node, offset] = place(b - 1);
                range.setEnd(node, offset + 1);
                return range.getBoundingClientRect();
              };
              place(from)[0].parentElement.scrollIntoView({block: 'center'});
              const first = box(from, from + 1), last = box(from + quote.length - 1, from + quote.length);
              return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
            }
            """;

    /** Every mark's text, put together from the pieces it is painted in, by the mark's id. */
    private static final String MARKED = """
            () => {
              const marks = {};
              for (const piece of document.querySelectorAll('.reader-text mark[data-mark]')) {
                marks[piece.dataset.mark] = (marks[piece.dataset.mark] ?? '') + piece.textContent;
              }
              return marks;
            }
            """;

    private final Page page;

    ReaderHand(Page page) {
        this.page = page;
    }

    Locator text() {
        return page.locator("passage-reader .reader-text");
    }

    Locator bar() {
        return page.getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("What to do with this passage"));
    }

    /** Drags the mouse over a quote that stands within one paragraph. */
    void drag(String quote) {
        List<?> ends = (List<?>) page.evaluate(ENDS, quote);
        page.mouse().move(number(ends.get(0)), number(ends.get(1)));
        page.mouse().down();
        page.mouse().move(number(ends.get(2)), number(ends.get(3)));
        page.mouse().up();
        assertThat(bar()).isVisible();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** How the text begins. */
    String beginning() {
        String first = text().locator("p").first().textContent();
        return first.substring(0, Math.min(first.length(), 60));
    }

    /** Selects by typing the quote. */
    void find(String quote) {
        text().focus();
        page.keyboard().press("q");
        page.getByLabel("Type or paste a quote").fill(quote);
        page.keyboard().press("Control+Enter");
        assertThat(bar()).isVisible();
    }

    /** Opens the palette with its key and chooses the code that the words find first. */
    void code(String key, String words) {
        page.keyboard().press(key);
        Locator search = page.getByLabel("Search codes");
        assertThat(search).isVisible();
        search.fill(words);
        page.keyboard().press("Enter");
        assertThat(search).isHidden();
    }

    /** The quote of each painted mark, by its id. */
    @SuppressWarnings("unchecked") // the script above answers with an object of strings
    Map<String, String> marked() {
        return (Map<String, String>) page.evaluate(MARKED);
    }

    /** Waits until the server has so many marks and all that was done. */
    void saved(int marks) {
        assertThat(page.locator(".workspace-foot [role=status]"))
                .hasText(marks == 0 ? "No marks yet" : marks == 1 ? "1 mark · saved" : marks + " marks · all saved");
        assertThat(page.locator(".reader-mark.is-pending")).hasCount(0);
    }
}
