package app.touchstone.site;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document from top to bottom. What XML cannot hold is left out of texts. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** @param attributes names and values in turn */
    Xml(String root, String namespace, String... attributes) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        step(() -> {
            out.writeStartDocument("utf-8", "1.0");
            out.writeStartElement(root);
            if (!namespace.isEmpty()) {
                out.writeDefaultNamespace(namespace);
            }
            attributes(attributes);
        });
    }

    Xml open(String name, String... attributes) {
        return step(() -> {
            out.writeStartElement(name);
            attributes(attributes);
        });
    }

    Xml close() {
        return step(out::writeEndElement);
    }

    Xml empty(String name, String... attributes) {
        return step(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    Xml element(String name, String value, String... attributes) {
        open(name, attributes);
        step(() -> out.writeCharacters(writable(value)));
        return close();
    }

    /** Closes what is open and gives the whole. */
    String end() {
        step(out::writeEndDocument);
        return text.toString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], writable(attributes[i + 1]));
        }
    }

    /** XML 1.0, production 2. */
    private static String writable(String value) {
        return value.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Xml step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        return this;
    }
}
