package app.touchstone.document;

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

    /** Letters differ in width, so a line counts as ended early only well short of the page's widest. */
    private static final double FULL = 0.8;

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-–—]?\\s*\\d{1,4}\\s*[-–—]?\\s*");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[.!?…:;。！？؟۔।][\"'”’»)\\]]*", Pattern.DOTALL);

    private PdfLines() {}

    /** @return each stretch apart by an empty line, in it one line for each that its author ended */
    static String unwrapped(List<List<String>> pages) {
        StringBuilder text = new StringBuilder();
        for (List<String> page : pages) {
            int widest = page.stream()
                    .flatMap(String::lines)
                    .mapToInt(line -> line.strip().length())
                    .max()
                    .orElse(0);
            boolean top = true;
            for (String stretch : withoutNumber(page)) {
                String unwrapped = unwrapped(stretch, widest);
                if (top && goesOn(text, unwrapped)) {
                    append(text, unwrapped);
                } else {
                    text.append(text.isEmpty() ? "" : "\n\n").append(unwrapped);
                }
                top = false;
            }
        }
        return text.toString();
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

    private static String unwrapped(String stretch, int widest) {
        List<String> lines = stretch.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        StringBuilder open = new StringBuilder(lines.getFirst());
        for (int at = 1; at < lines.size(); at++) {
            if (endedByAuthor(lines.get(at - 1), lines.get(at), widest)) {
                open.append('\n').append(lines.get(at));
            } else {
                append(open, lines.get(at));
            }
        }
        return open.toString();
    }

    private static boolean endedByAuthor(String line, String next, int widest) {
        int gap = next.indexOf(' ');
        int word = gap < 0 ? next.length() : gap;
        boolean lower = Character.isLowerCase(next.codePointAt(0));
        return !lower && line.length() + 1 + word < widest * FULL;
    }

    private static boolean goesOn(StringBuilder before, String after) {
        String end = before.substring(Math.max(0, before.length() - 5));
        return !end.isEmpty()
                && Character.isLowerCase(after.codePointAt(0))
                && !ENDS_A_SENTENCE.matcher(end).matches();
    }

    private static void append(StringBuilder open, String line) {
        char last = open.charAt(open.length() - 1);
        boolean hyphen = last == '-' || last == '‐' || last == '\u00AD';
        boolean inWord = hyphen
                && open.length() > 1
                && Character.isLetter(open.charAt(open.length() - 2))
                && Character.isLowerCase(line.codePointAt(0));
        if (!inWord) {
            open.append(' ');
        }
        open.append(line);
    }
}
