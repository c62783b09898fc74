package app.touchstone.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The document workspace in the system's Chromium. What took how long is read from the page's own User Timing, so that the
 * way from here to the browser does not count.
 */
final class ReaderInChromium implements AutoCloseable {

    /** From the start of the navigation to the painted text, and the reader's own part of it, in milliseconds. */
    record Opened(double sinceNavigation, double painting) {}

    /** Where to press and where to let go to select some words of a paragraph, once it stands still in the middle. */
    private static final String PLACE_OF_WORDS = """
            async ([selector, i]) => {
              const blocks = [...document.querySelectorAll(selector)];
              const block = blocks[i % blocks.length];
              block.scrollIntoView({ block: 'center' });
              for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
              const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
              const long = [];
              while (nodes.nextNode()) if (nodes.currentNode.length > 24) long.push(nodes.currentNode);
              const node = long[Math.floor(i / blocks.length) % long.length];
              const range = document.createRange();
              range.setStart(node, 2);
              range.setEnd(node, 16);
              const boxes = [...range.getClientRects()];
              const first = boxes[0], last = boxes[boxes.length - 1];
              return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2, range.toString()];
            }""";

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    ReaderInChromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(
                                Objects.requireNonNullElse(System.getenv("TOUCHSTONE_CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
    }

    void signIn(String address, String email, String password) {
        page.navigate(address + "/sign-in");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(now -> !now.contains("sign-in"));
    }

    Opened open(String place) {
        page.navigate(place);
        wait("open", 1);
        List<?> times = (List<?>) page.evaluate("() => { const e = performance.getEntriesByName('touchstone:open')[0];"
                + " return [e.startTime + e.duration, e.duration]; }");
        return new Opened(number(times.get(0)), number(times.get(1)));
    }

    /**
     * Selects words with the mouse and marks them with it.
     *
     * @param at which passage; different numbers give different ones
     * @param button which button of the bar: 1 makes a claim, the further ones lead on to a code
     * @return the words it selected
     */
    String mark(int at, int button) {
        int before = measured("confirm").size();
        String words = drag("passage-reader .reader-block", at);
        page.locator(".reader-bar button").nth(button - 1).click();
        if (button > 1) {
            page.locator(".reader-codes [role=option]").nth(at % 5).click();
        }
        wait("confirm", before + 1);
        return words;
    }

    /**
     * Selects words with the mouse on a page where letting go makes the mark, and waits until it is painted.
     *
     * @return whether there was a mark within two seconds
     */
    boolean markByLettingGo(String blocks, int at) {
        int before = measured("mark").size();
        drag(blocks, at);
        try {
            page.waitForFunction(
                    "count => performance.getEntriesByName('touchstone:mark').length > count",
                    before,
                    new Page.WaitForFunctionOptions().setTimeout(2_000));
            return true;
        } catch (TimeoutError none) {
            return false;
        }
    }

    private String drag(String blocks, int at) {
        List<?> place = (List<?>) page.evaluate(PLACE_OF_WORDS, List.of(blocks, at));
        page.mouse().move(number(place.get(0)), number(place.get(1)));
        page.mouse().down();
        page.mouse().move(number(place.get(2)), number(place.get(3)), new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
        return String.valueOf(place.get(4));
    }

    Page page() {
        return page;
    }

    /** All times of a name since the page was opened, in milliseconds. */
    List<Double> measured(String name) {
        List<?> times = (List<?>) page.evaluate(
                "name => performance.getEntriesByName('touchstone:' + name).map(entry => entry.duration)", name);
        return times.stream().map(ReaderInChromium::number).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private void wait(String name, int count) {
        page.waitForFunction(
                "([name, count]) => performance.getEntriesByName('touchstone:' + name).length >= count",
                List.of(name, count));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
