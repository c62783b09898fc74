package app.touchstone.report;

import app.touchstone.document.TextDirection;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints a page of ours as PDF/UA: tagged, titled, with bookmarks and links, its fonts inside. Nothing is fetched. */
public final class PdfPrinting {

    /** Characters outside XML 1.0, lone surrogates among them. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        // it tells every step of every page otherwise
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPrinting() {}

    /**
     * Prints a page.
     *
     * @param html the whole page, with its style sheet inside
     * @param subject what the document is about, for its properties
     * @param inner what a link within the document is called for those who cannot see where it leads
     * @param laidOut told before the bytes are written, to ask where things stand
     */
    public static void print(
            String html,
            String subject,
            TextDirection direction,
            String inner,
            Consumer<PdfBoxRenderer> laidOut,
            OutputStream out) {
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        Map<String, String> links = new HashMap<>();
        page.select("a[href]").forEach(link -> links.putIfAbsent(link.attr("href"), link.text()));
        Document document = wellFormed(page, subject);
        addBookmarks(document);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(BaseRendererBuilder.TextDirection.valueOf(direction.name()));
        // nothing is fetched, whatever a text may contain
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        // the default is "#", which reads as if somebody had written it
        builder.useReplacementText("\uFFFD");
        PdfFonts.use(builder);
        builder.withW3cDocument(document, null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            laidOut.accept(renderer);
            try (PDDocument pdf = renderer.getPdfDocument()) {
                describeLinks(pdf, links, inner);
                pdf.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PDF/UA-1, 7.18.5: a link says in its Contents where it leads. The writer of the PDF leaves that out. */
    private static void describeLinks(PDDocument pdf, Map<String, String> links, String inner) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    link.setContents(
                            link.getAction() instanceof PDActionURI outside
                                    ? links.getOrDefault(outside.getURI(), outside.getURI())
                                    : inner);
                }
            }
        }
    }

    /** The page as XML: without what XML cannot hold, and with what PDF/UA asks for beyond HTML. */
    private static Document wellFormed(org.jsoup.nodes.Document page, String description) {
        page.select("script, svg, meta[http-equiv]").remove();
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
