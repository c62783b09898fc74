package app.touchstone.claimreview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the scripts of a page that hold JSON-LD, in one walk over its text: a page of any size and depth costs no tree.
 * Comments are left out, and what stands in elements whose content is no markup.
 */
final class PageScripts {

    /** @param start where the script's content begins in the page, in UTF-16 units */
    record Script(int start, String content) {}

    private static final Pattern TYPE =
            Pattern.compile("\\stype\\s*=\\s*[\"']?\\s*application/ld\\+json\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> RAW = List.of("script", "style", "textarea", "title", "xmp");

    private PageScripts() {}

    static List<Script> of(String page) {
        List<Script> found = new ArrayList<>();
        int at = 0;
        while ((at = page.indexOf('<', at)) >= 0) {
            if (page.startsWith("<!--", at)) {
                int end = page.indexOf("-->", at + 4);
                at = end < 0 ? page.length() : end + 3;
                continue;
            }
            String raw = rawElement(page, at + 1);
            if (raw.isEmpty()) {
                at++;
                continue;
            }
            int open = endOfTag(page, at);
            int close = closing(page, open, raw);
            if (raw.equals("script")
                    && TYPE.matcher(page)
                            .region(at, Math.min(open, at + 10_000))
                            .find()) {
                found.add(new Script(open, page.substring(open, close)));
            }
            at = close;
        }
        return found;
    }

    private static String rawElement(String page, int at) {
        for (String name : RAW) {
            int after = at + name.length();
            if (page.regionMatches(true, at, name, 0, name.length())
                    && after < page.length()
                    && " \t\r\n\f/>".indexOf(page.charAt(after)) >= 0) {
                return name;
            }
        }
        return "";
    }

    /** Behind the tag's own {@code >}; one inside quotes is part of an attribute. */
    private static int endOfTag(String page, int at) {
        char quote = 0;
        for (int i = at; i < page.length(); i++) {
            char c = page.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return page.length();
    }

    private static int closing(String page, int from, String name) {
        int at = from;
        while ((at = page.indexOf("</", at)) >= 0) {
            if (page.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
            at += 2;
        }
        return page.length();
    }
}
