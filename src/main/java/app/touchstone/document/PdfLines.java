package app.touchstone.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Undoes the wrapping of lines on a printed page.
 *
 * <p>A line that ends although the next word would have fitted was ended by its author; every other line break is the
 * page's. A hyphen at the end of a line stays, without a space after it: whether the word had one before it was wrapped
 * cannot be known, and a quote must not gain or lose letters. A paragraph goes on over a page break when it stops in
 * mid-sentence and the next page goes on in lower case. A number alone at the edge of a page is the page's.
 */
final class PdfLines {

    /** Letters differ in width, so a line counts as ended early only well short of the longest one. */
    private static final double FULL = 0.8;

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-–—]?\\s*\\d{1,4}\\s*[-–—]?\\s*");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[.!?…:;。！？؟۔।][\"'”’»)\\]]*", Pattern.DOTALL);

    private PdfLines() {}

    /** @return the paragraphs, one a line, with empty lines between them */
    static String unwrapped(List<List<String>> pages) {
        List<String> paragraphs = new ArrayList<>();
        for (List<String> page : pages) {
            List<String> read = new ArrayList<>();
            withoutNumber(page).forEach(stretch -> read.addAll(paragraphs(stretch)));
            if (!read.isEmpty() && !paragraphs.isEmpty() && goesOn(paragraphs.getLast(), read.getFirst())) {
                read.set(0, joined(paragraphs.removeLast(), read.getFirst()));
            }
            paragraphs.addAll(read);
        }
        return String.join("\n\n", paragraphs);
    }

    private static List<String> withoutNumber(List<String> page) {
        if (!page.isEmpty() && PAGE_NUMBER.matcher(page.getFirst()).matches()) {
            return page.subList(1, page.size());
        }
        if (!page.isEmpty() && PAGE_NUMBER.matcher(page.getLast()).matches()) {
            return page.subList(0, page.size() - 1);
        }
        return page;
    }

    private static List<String> paragraphs(String stretch) {
        List<String> lines = stretch.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            if (at > 0 && endedByAuthor(lines.get(at - 1), lines.get(at), longest)) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            append(open, lines.get(at));
        }
        paragraphs.add(open.toString());
        return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    private static boolean endedByAuthor(String line, String next, int longest) {
        int gap = next.indexOf(' ');
        int word = gap < 0 ? next.length() : gap;
        boolean lower = Character.isLowerCase(next.codePointAt(0));
        return !lower && line.length() + 1 + word < longest * FULL;
    }

    private static boolean goesOn(String before, String after) {
        return Character.isLowerCase(after.codePointAt(0))
                && !ENDS_A_SENTENCE.matcher(before).matches();
    }

    private static String joined(String before, String after) {
        StringBuilder joined = new StringBuilder(before);
        append(joined, after);
        return joined.toString();
    }

    private static void append(StringBuilder open, String line) {
        if (!open.isEmpty()) {
            char last = open.charAt(open.length() - 1);
            boolean hyphen = last == '-' || last == '‐' || last == '\u00AD';
            boolean inWord = hyphen
                    && open.length() > 1
                    && Character.isLetter(open.charAt(open.length() - 2))
                    && Character.isLowerCase(line.codePointAt(0));
            if (!inWord) {
                open.append(' ');
            }
        }
        open.append(line);
    }
}
