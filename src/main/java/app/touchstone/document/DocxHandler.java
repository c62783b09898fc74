package app.touchstone.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes blocks out of what Tika's event-based reader sends for a Word document: headings by their style, quotations by
 * theirs, list items by the marker the reader puts before them, rows of tables as lines. Line breaks are the author's.
 */
final class DocxHandler extends DefaultHandler {

    private static final Pattern BULLET = Pattern.compile("[·•▪◦‣●\\uF0B7\\uF0A7][ \t]+");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}[.)]){1,5}[ \t]+(?=\\S)");

    private final BlockWriter writer;
    private final StringBuilder line = new StringBuilder();
    private boolean inBody;
    private boolean quote;
    private int heading;
    private int cells;

    DocxHandler(BlockWriter writer) {
        this.writer = writer;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "body" -> inBody = true;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = local.charAt(1) - '0';
            }
            case "p" -> startParagraph(attributes);
            case "tr", "div" -> flush();
            case "td", "th" -> startCell();
            case "br" -> line.append('\n');
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "tr", "div", "body" -> flush();
            case "p" -> endParagraph();
            case "td", "th" -> cells--;
            default -> {}
        }
    }

    /** @throws ExtractionException TOO_MUCH_TEXT, TOO_SLOW, through the parser */
    @Override
    public void characters(char[] text, int start, int length) {
        if (inBody) {
            writer.budget().requireTime();
            line.append(text, start, length);
            writer.budget().requireUnits(line.length());
        }
    }

    /** Tika sends line breaks this way. */
    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        characters(text, start, length);
    }

    /** Ends what is still open. */
    void finish() {
        flush();
    }

    private void startParagraph(Attributes attributes) {
        if (cells > 0) {
            return;
        }
        flush();
        String style = attributes.getValue("class");
        quote = style != null && style.toLowerCase(Locale.ROOT).matches(".*(?:quote|цитат).*");
    }

    private void endParagraph() {
        if (cells > 0) {
            line.append(' ');
        } else {
            flush();
        }
    }

    private void startCell() {
        cells++;
        if (CanonicalText.isBlank(line)) {
            line.setLength(0);
        } else {
            while (Character.isWhitespace(line.charAt(line.length() - 1))) {
                line.setLength(line.length() - 1);
            }
            line.append(" | ");
        }
    }

    private void flush() {
        String content = CanonicalText.trimmed(line.toString());
        line.setLength(0);
        Matcher bullet = BULLET.matcher(content);
        if (heading > 0) {
            writer.add(BlockKind.HEADING, heading, content.replace('\n', ' '));
        } else if (quote) {
            writer.add(BlockKind.QUOTE, 1, content);
        } else if (bullet.lookingAt()) {
            writer.add(BlockKind.LIST_ITEM, 1, "• " + content.substring(bullet.end()));
        } else if (NUMBER.matcher(content).lookingAt()) {
            writer.add(BlockKind.LIST_ITEM, 1, content);
        } else {
            writer.add(BlockKind.PARAGRAPH, 0, content);
        }
        heading = 0;
        quote = false;
    }
}
