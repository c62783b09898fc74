package app.touchstone.document;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects a PDF's stretches of lines page by page, as Tika sends them. */
final class PdfHandler extends DefaultHandler {

    private final Budget budget;
    private final List<List<String>> pages = new ArrayList<>();
    private final StringBuilder stretch = new StringBuilder();
    private boolean inPage;
    private long units;

    PdfHandler(Budget budget) {
        this.budget = budget;
    }

    /** For each page its stretches; lines within one are separated by {@code \n}. */
    List<List<String>> pages() {
        return pages;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("div") && "page".equals(attributes.getValue("class"))) {
            inPage = true;
            pages.add(new ArrayList<>());
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (inPage && (local.equals("p") || local.equals("div"))) {
            String lines = CanonicalText.clean(stretch.toString());
            if (!lines.isBlank()) {
                pages.getLast().add(lines);
            }
            stretch.setLength(0);
            inPage = local.equals("p");
        }
    }

    /** @throws ExtractionException TOO_MUCH_TEXT, TOO_SLOW, through the parser */
    @Override
    public void characters(char[] text, int start, int length) {
        if (inPage) {
            budget.requireTime();
            units += length;
            budget.requireUnits(units);
            stretch.append(text, start, length);
        }
    }

    /** Tika sends line breaks this way. */
    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        characters(text, start, length);
    }
}
