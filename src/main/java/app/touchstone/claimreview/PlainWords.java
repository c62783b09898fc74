package app.touchstone.claimreview;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/**
 * Words as people read them, out of texts that carry HTML although they should not: entities become the characters they
 * stand for, tags go. Nothing else changes, and what carries no HTML is not touched at all.
 */
final class PlainWords {

    static final Pattern HTML =
            Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});|</?[a-zA-Z][^<>]{0,200}>");

    private PlainWords() {}

    static String of(String text) {
        if ((text.indexOf('&') < 0 && text.indexOf('<') < 0)
                || !HTML.matcher(text).find()) {
            return text.strip();
        }
        // what was escaped twice is read once more; more often than that is somebody's example of escaping
        String once = Parser.unescapeEntities(text, false);
        String twice = HTML.matcher(once).find() ? Parser.unescapeEntities(once, false) : once;
        if (!HTML.matcher(twice).find()) {
            return twice.strip();
        }
        String bare = Jsoup.clean(twice.replace("<", " <"), Safelist.none());
        return Parser.unescapeEntities(bare, false).replaceAll("\\s+", " ").strip();
    }
}
