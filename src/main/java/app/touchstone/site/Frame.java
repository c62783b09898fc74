package app.touchstone.site;

import app.touchstone.account.LetterheadDetails;
import app.touchstone.report.Front;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of a desk.
 *
 * @param words in which language it is written
 * @param home path of the desk's reports
 * @param logo path of the logo, null without one
 * @param style path of the desk's colours
 * @param current which page it is: reports, corrections, methodology, about; empty for none of them
 * @param switches the page in our other languages; empty where a page has a language of its own
 */
record Frame(
        SiteWords words,
        Front front,
        String home,
        @Nullable String logo,
        String style,
        String current,
        List<Switch> switches,
        Head head) {

    /** @param language BCP 47 */
    record Switch(String language, String name, String address, boolean here) {}

    public String language() {
        return words.language().toLanguageTag();
    }

    public String title() {
        return front.title();
    }

    /** The address of another page of the desk: {@code ""} for its reports, {@code "/about"} and the like. */
    public String to(String page) {
        return words.at(home + page, "");
    }

    public LetterheadDetails desk() {
        return front.letterhead().details();
    }

    /** The same page, which engines should leave out. */
    Frame unlisted() {
        return new Frame(words, front, home, logo, style, current, switches, head.unlisted());
    }

    /** How the menu marks the page that is shown. */
    public @Nullable String here(String page) {
        return page.equals(current) ? "page" : null;
    }
}
