package app.touchstone.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown (CommonMark) as the page it would become, so that HTML inside it meets the same rules as any page.
 *
 * <p>A block of {@code key: value} lines between {@code ---} at the very top is taken as the file's imprint; more of YAML
 * is not understood.
 */
final class MarkdownReader {

    private static final int DEEPEST = 50;
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \t]*\n((?:[^\n]{0,2000}\n){0,100}?)(?:---|\\.\\.\\.)[ \t]*(?:\n|\\z)");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z_-]{1,40}):[ \t]*(.*)");

    private MarkdownReader() {}

    static Imprint read(String markdown, BlockWriter writer) {
        String text = CanonicalText.clean(markdown);
        Matcher front = FRONT_MATTER.matcher(text);
        boolean described = front.lookingAt();
        writer.budget().requireUnits(text.length());
        String body = described ? text.substring(front.end()) : text;
        String html = HtmlRenderer.builder()
                .build()
                .render(Parser.builder().maxOpenBlockParsers(DEEPEST).build().parse(body));
        HtmlReader.read(HtmlReader.parse(html), writer);
        return described ? imprint(front.group(1)) : Imprint.NONE;
    }

    private static Imprint imprint(String lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        lines.lines()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .forEach(field -> fields.putIfAbsent(
                        field.group(1).toLowerCase(Locale.ROOT),
                        unquoted(field.group(2).strip())));
        return new Imprint(
                ImprintValues.line(first(fields, "title"), ImprintValues.TITLE_UNITS),
                ImprintValues.line(first(fields, "author", "authors", "byline"), ImprintValues.NAME_UNITS),
                ImprintValues.line(first(fields, "publisher", "site", "outlet"), ImprintValues.NAME_UNITS),
                ImprintValues.day(first(fields, "date", "published")),
                ImprintValues.address(first(fields, "url", "address", "source", "canonical")),
                ImprintValues.language(first(fields, "language", "lang")));
    }

    private static String first(Map<String, String> fields, String... names) {
        for (String name : names) {
            String value = fields.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
