package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
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
              const leftwards = /[\\p{Script=Arabic}\\p{Script=Hebrew}]/u.test(quote);
              return [leftwards ? first.right - 1 : first.left + 1, first.top + first.height / 2,
                      leftwards ? last.left + 1 : last.right - 1, last.top + last.height / 2];
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

    /** The upright line at an end of the chosen mark, as its left and its middle. */
    private static final String LINE = """
            end => {
              const pieces = document.querySelectorAll('.reader-mark.is-chosen');
              const rects = end === 'end' ? [...pieces].at(-1).getClientRects() : pieces[0].getClientRects();
              const rect = end === 'end' ? rects[rects.length - 1] : rects[0];
              return [end === 'end' ? rect.right : rect.left, rect.top + rect.height / 2];
            }
            """;

    private static final String SELECT = """
            quote => {
              const text = document.querySelector('.reader-text');
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(quote);
                if (at >= 0) return document.getSelection().setBaseAndExtent(node, at, node, at + quote.length);
              }
              throw new Error('not in one piece of the text: ' + quote);
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

    /** Drags the knob at an end of the chosen mark to the same end of a quote, with the mouse. */
    void dragEnd(String end, String quote) {
        double[] way = way(end, quote);
        page.mouse().move(way[0], way[1]);
        page.mouse().down();
        page.mouse().move(way[2], way[3]);
        page.mouse().up();
    }

    /** The same with a finger. */
    void dragEndByTouch(String end, String quote) {
        double[] way = way(end, quote);
        CDPSession browser = page.context().newCDPSession(page);
        touch(browser, "touchStart", way[0], way[1]);
        touch(browser, "touchMove", (way[0] + way[2]) / 2, (way[1] + way[3]) / 2);
        touch(browser, "touchMove", way[2], way[3]);
        touch(browser, "touchEnd");
    }

    private static void touch(CDPSession browser, String what, double... place) {
        JsonArray points = new JsonArray();
        if (place.length > 0) {
            JsonObject point = new JsonObject();
            point.addProperty("x", place[0]);
            point.addProperty("y", place[1]);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }

    /** From the knob to where it must go so that the end of the mark comes to lie at that of the quote. */
    private double[] way(String end, String quote) {
        List<?> ends = (List<?>) page.evaluate(ENDS, quote);
        assertThat(page.locator(".reader-knob.is-" + end)).isVisible();
        BoundingBox knob = page.locator(".reader-knob.is-" + end).boundingBox();
        List<?> line = (List<?>) page.evaluate(LINE, end);
        double x = knob.x + knob.width / 2;
        double y = knob.y + knob.height / 2;
        int at = end.equals("end") ? 2 : 0;
        double toX = number(ends.get(at)) + x - number(line.get(0)) + (at == 2 ? 1 : -1);
        double toY = number(ends.get(at + 1)) + y - number(line.get(1));
        return new double[] {x, y, toX, toY};
    }

    /** Puts a finger on a quote. */
    void tap(String quote) {
        List<?> ends = (List<?>) page.evaluate(ENDS, quote);
        page.touchscreen().tap(number(ends.get(0)), number(ends.get(1)));
    }

    /** Selects a quote as the system's own handles do: the page hears of the selection and of nothing else. */
    void select(String quote) {
        page.evaluate(SELECT, quote);
        assertThat(bar()).isVisible();
    }

    /** How far down in the window a quote stands, in pixels. */
    double top(String quote) {
        return number(((List<?>) page.evaluate(ENDS, quote)).get(1));
    }

    /** How far to the right in the window a mark reaches, in pixels. */
    double right(String mark) {
        BoundingBox box = text().locator(mark).first().boundingBox();
        return box.x + box.width;
    }

    /** What is written before a mark of this class where colours are not to be had. */
    String before(String markClass) {
        return (String) page.evaluate(
                "name => getComputedStyle(document.querySelector('.reader-mark.starts.' + name), '::before').content",
                markClass);
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
