package app.touchstone.walk;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The README's pictures, and others to look at. They are written only with {@code -Dtour}, so that ordinary runs change no file. */
final class Tour {

    private Tour() {}

    static void picture(Page page, String name) {
        if (System.getProperty("tour") != null) {
            page.evaluate("() => document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "tour", name + ".png")));
        }
    }

    /** A picture of a state that a person shall look at once in a while; it stays out of the repository. */
    static void look(Page page, String name) {
        if (System.getProperty("tour") != null) {
            page.evaluate("() => document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "looked-at", name + ".png")));
        }
    }
}
