package app.touchstone.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An edition as PDF/UA: tagged, titled, with bookmarks and links, its fonts inside. Made from the HTML's article. */
public final class PdfRendering {

    private static final String STYLE = ReportTemplates.text("templates/report/pdf.css");

    /** Characters outside XML 1.0, lone surrogates among them. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        // it tells every step of every page otherwise
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfRendering() {}

    /** The PDF's bytes. @param address the public page of the report */
    public static byte[] file(ReportContent content, String address) {
        String html = ReportTemplates.render(
                "templates/report/report",
                Map.of("page", ReportPage.of(content, address), "style", STYLE, "policy", "", "markup", ""));
        Document document = wellFormed(html, content.summary());
        addBookmarks(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(
                BaseRendererBuilder.TextDirection.valueOf(content.direction().name()));
        // nothing is fetched, whatever a text may contain
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        // the default is "#", which reads as if somebody had written it
        builder.useReplacementText("\uFFFD");
        PdfFonts.use(builder);
        builder.withW3cDocument(document, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The page as XML: without what XML cannot hold, and with what PDF/UA asks for beyond HTML. */
    private static Document wellFormed(String html, String description) {
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        page.select("script, meta[http-equiv]").remove();
        page.head().appendElement("meta").attr("name", "subject").attr("content", description);
        // a link in a PDF needs words of its own for those who cannot see where it stands
        page.select("a[href]")
                .forEach(
                        link -> link.attr("title", link.hasAttr("aria-label") ? link.attr("aria-label") : link.text()));
        page.traverse((node, depth) -> clean(node));
        return new W3CDom().namespaceAware(false).fromJsoup(page);
    }

    /** After parsing, as the HTML may have held such a character by number. */
    private static void clean(Node node) {
        if (node instanceof TextNode text) {
            text.text(clean(text.getWholeText()));
        } else if (node instanceof org.jsoup.nodes.Element) {
            node.attributes().forEach(attribute -> attribute.setValue(clean(attribute.getValue())));
        }
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }

    /** One bookmark for each section, as its heading says it. */
    private static void addBookmarks(Document document) {
        Element bookmarks = document.createElement("bookmarks");
        NodeList headings = document.getElementsByTagName("h2");
        for (int i = 0; i < headings.getLength(); i++) {
            if (headings.item(i).getParentNode() instanceof Element section && section.hasAttribute("id")) {
                Element bookmark = document.createElement("bookmark");
                bookmark.setAttribute("name", headings.item(i).getTextContent());
                bookmark.setAttribute("href", "#" + section.getAttribute("id"));
                bookmarks.appendChild(bookmark);
            }
        }
        document.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }
}
