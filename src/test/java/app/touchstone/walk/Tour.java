package app.touchstone.walk;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The README's pictures. They are written only with {@code -Dtour}, so that ordinary runs change no file. */
final class Tour {

    private Tour() {}

    static void picture(Page page, String name) {
        if (System.getProperty("tour") != null) {
            page.evaluate("() => document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "tour", name + ".png")));
        }
    }
}
