package app.touchstone.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Makes blocks out of a page's tags and texts as they pass by. Tags it does not know run along in the line; nothing of an
 * attribute reaches the text.
 */
final class MarkupBlocks {

    private static final Set<String> BREAKING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    private final BlockWriter writer;
    private final StringBuilder line = new StringBuilder();
    private final Deque<BlockKind> containers = new ArrayDeque<>();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private String marker = "";
    private int heading;
    private int verbatim;

    MarkupBlocks(BlockWriter writer) {
        this.writer = writer;
    }

    /** @param firstNumber what an ordered list counts from; other tags do not look at it */
    void open(String tag, int firstNumber) {
        if (BREAKING.contains(tag)) {
            flush();
        }
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = tag.charAt(1) - '0';
            case "blockquote" -> containers.push(BlockKind.QUOTE);
            case "ul" -> numbers.push(Integer.MIN_VALUE);
            case "ol" -> numbers.push(firstNumber);
            case "li" -> openItem();
            case "pre" -> verbatim++;
            case "td", "th" -> separateCell();
            case "br" -> line.append('\n');
            case "q" -> line.append('“');
            default -> {}
        }
    }

    void close(String tag) {
        if (BREAKING.contains(tag)) {
            flush();
        }
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
            case "blockquote" -> containers.removeFirstOccurrence(BlockKind.QUOTE);
            case "ul", "ol" -> numbers.poll();
            case "li" -> {
                containers.removeFirstOccurrence(BlockKind.LIST_ITEM);
                marker = "";
            }
            case "pre" -> verbatim--;
            case "q" -> line.append('”');
            default -> {}
        }
    }

    /** @throws ExtractionException TOO_MUCH_TEXT, before a single endless block fills the memory */
    void text(String text) {
        if (verbatim > 0) {
            line.append(text);
        } else {
            collapse(text);
        }
        writer.budget().requireUnits(line.length());
    }

    /** Ends what is still open. */
    void finish() {
        flush();
    }

    private void openItem() {
        containers.push(BlockKind.LIST_ITEM);
        int number = numbers.isEmpty() ? Integer.MIN_VALUE : numbers.pop();
        boolean counted = number != Integer.MIN_VALUE;
        numbers.push(counted ? number + 1 : number);
        marker = counted ? number + ". " : "• ";
    }

    private void separateCell() {
        if (CanonicalText.isBlank(line)) {
            line.setLength(0);
        } else {
            line.append(" | ");
        }
    }

    private void flush() {
        String content = CanonicalText.trimmed(line.toString());
        line.setLength(0);
        if (content.isEmpty()) {
            return;
        }
        if (heading > 0) {
            writer.add(BlockKind.HEADING, heading, content.replace('\n', ' '));
        } else if (containers.isEmpty()) {
            writer.add(BlockKind.PARAGRAPH, 0, content);
        } else if (containers.peek() == BlockKind.QUOTE) {
            writer.add(BlockKind.QUOTE, depth(BlockKind.QUOTE), content);
        } else {
            writer.add(BlockKind.LIST_ITEM, depth(BlockKind.LIST_ITEM), marker + content);
        }
        marker = "";
    }

    private int depth(BlockKind kind) {
        return (int) containers.stream().filter(kind::equals).count();
    }

    /** As browsers do: runs of ASCII white space are one space, none at the start of a line. No-break spaces stay. */
    private void collapse(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean gap = unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
            if (!gap) {
                line.append(unit);
            } else if (!line.isEmpty()
                    && line.charAt(line.length() - 1) != ' '
                    && line.charAt(line.length() - 1) != '\n') {
                line.append(' ');
            }
        }
    }
}
