package app.touchstone.document;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/** Takes the text a reader of a page would see, and nothing that runs, hides, asks or leads away. */
final class HtmlReader {

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "nav",
            "menu",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "map",
            "button",
            "input",
            "select",
            "textarea",
            "datalist",
            "label",
            "output",
            "progress",
            "meter",
            "dialog",
            "rp",
            "rt");

    private HtmlReader() {}

    static Document parse(String html) {
        return Jsoup.parse(html);
    }

    /** Reads the one main part where there is one that holds most of it, otherwise the whole. */
    static void read(Element body, BlockWriter writer) {
        MarkupBlocks blocks = new MarkupBlocks(writer);
        mainPart(body).filter(new Walk(blocks));
        blocks.finish();
    }

    private static Element mainPart(Element body) {
        Elements named = body.select("main, [role=main]");
        if (named.size() != 1) {
            named = body.select("article");
        }
        if (named.size() != 1) {
            return body;
        }
        Element part = named.getFirst();
        boolean keepsTitle = part.selectFirst("h1") != null || body.selectFirst("h1") == null;
        boolean keepsMost = part.wholeText().length() * 2L >= body.wholeText().length();
        return keepsTitle && keepsMost ? part : body;
    }

    private record Walk(MarkupBlocks blocks) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                blocks.text(text.getWholeText());
            } else if (node instanceof Element element) {
                if (isDropped(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                blocks.open(element.normalName(), firstNumber(element));
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                blocks.close(element.normalName());
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isDropped(Element element) {
            String tag = element.normalName();
            if (DROPPED.contains(tag)
                    || element.hasAttr("hidden")
                    || element.attr("role").equals("navigation")) {
                return true;
            }
            // some systems put one form around the whole page; such a form has paragraphs or headings in it
            if (tag.equals("form") && element.selectFirst("article, main, h1, p:matchesWholeText(.{80})") == null) {
                return true;
            }
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return style.contains("display:none") || style.contains("visibility:hidden");
        }

        private static int firstNumber(Element element) {
            String start = element.attr("start");
            return element.normalName().equals("ol") && start.matches("-?\\d{1,6}") ? Integer.parseInt(start) : 1;
        }
    }
}
