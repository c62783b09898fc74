package app.touchstone.account;

import app.touchstone.basis.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What may be a logo: a PNG, or an SVG of shapes alone. An SVG that could run, load or ask for anything is refused and
 * not mended: what a cleaner leaves over is nobody's drawing any more, and what it overlooks runs on our own address.
 */
final class LogoCheck {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PNG_SIZE_AT = 16;
    private static final int MOST_PIXELS = 4_000;

    /** Elements of SVG that draw; whatever is not among them is refused. */
    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "metadata",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "symbol",
            "use",
            "clippath",
            "mask",
            "lineargradient",
            "radialgradient",
            "stop",
            "pattern",
            "marker",
            "style",
            "filter");

    private LogoCheck() {}

    /** @throws Problem INVALID at {@code logo}, saying what is wrong with it */
    static Logo check(byte[] content) {
        if (content.length == 0) {
            throw Problem.invalid("logo", "account.logo.empty");
        }
        if (content.length > Logo.LARGEST) {
            throw Problem.invalid("logo", "account.logo.large", Logo.LARGEST / 1024);
        }
        if (isPng(content)) {
            return new Logo(Logo.PNG, content);
        }
        checkSvg(content);
        return new Logo(Logo.SVG, content);
    }

    private static boolean isPng(byte[] content) {
        if (content.length < PNG_SIZE_AT + 8
                || !java.util.Arrays.equals(content, 0, 8, PNG_SIGNATURE, 0, 8)
                || !new String(content, 12, 4, StandardCharsets.US_ASCII).equals("IHDR")) {
            return false;
        }
        java.nio.ByteBuffer size = java.nio.ByteBuffer.wrap(content, PNG_SIZE_AT, 8);
        int width = size.getInt();
        int height = size.getInt();
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw Problem.invalid("logo", "account.logo.pixels", MOST_PIXELS);
        }
        return true;
    }

    private static void checkSvg(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        boolean first = true;
        boolean style = false;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (first && !xml.getLocalName().equals("svg")) {
                            throw Problem.invalid("logo", "account.logo.neither");
                        }
                        first = false;
                        style = xml.getLocalName().equalsIgnoreCase("style");
                        element(xml);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (style && loads(xml.getText())) {
                            throw Problem.invalid("logo", "account.logo.refused", "<style>");
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> style = false;
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        throw Problem.invalid(
                                "logo",
                                "account.logo.refused",
                                xml.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION ? "<?…?>" : "<!…>");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw Problem.invalid("logo", first ? "account.logo.neither" : "account.logo.broken");
        }
    }

    private static void element(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if ("http://www.w3.org/2000/svg".equals(xml.getNamespaceURI())
                || xml.getNamespaceURI() == null
                || xml.getNamespaceURI().isEmpty()) {
            String plain = name.toLowerCase(Locale.ROOT);
            boolean effect = plain.startsWith("fe") && !plain.equals("feimage");
            if (!SHAPES.contains(plain) && !effect) {
                throw Problem.invalid("logo", "account.logo.refused", "<" + name + ">");
            }
        } else if (xml.getNamespaceURI().contains("xhtml")) {
            throw Problem.invalid("logo", "account.logo.refused", "<" + name + ">");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
    }

    private static void attribute(String name, String value) {
        boolean link = name.equals("href") || name.equals("src");
        if (name.startsWith("on") || link && !value.strip().startsWith("#") || loads(value)) {
            throw Problem.invalid("logo", "account.logo.refused", name);
        }
    }

    /** Whether a value or a style points out of the file; written with escapes and gaps, it still does. */
    private static boolean loads(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Cntrl}\\s\\\\]|/\\*.*?\\*/", "");
        return plain.contains("javascript:")
                || plain.contains("@import")
                || plain.matches("(?s).*url\\((?!['\"]?#).*")
                // a letter of url or import in its number
                || text.matches("(?s).*\\\\[0-9a-fA-F].*");
    }
}
