package app.touchstone.exchange;

import app.touchstone.anchoring.TextRange;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in sentences and tokens, by Java's rules for its language. A sentence never goes over a line break. Together the
 * sentences hold every unit from the first token on: what stands between two of them belongs to the first.
 */
final class Tokens {

    /**
     * @param start of its first token, in UTF-16 units
     * @param end where the next sentence starts, or the text ends
     * @param tokens at least one, in order, without overlaps; none holds white space
     */
    record Sentence(int start, int end, List<TextRange> tokens) {}

    private Tokens() {}

    static List<Sentence> of(String text, Locale language) {
        List<List<TextRange>> sentences = new ArrayList<>();
        BreakIterator bySentence = BreakIterator.getSentenceInstance(language);
        BreakIterator byWord = BreakIterator.getWordInstance(language);
        int line = 0;
        while (line < text.length()) {
            int newline = text.indexOf('\n', line);
            int end = newline < 0 ? text.length() : newline;
            line(text, line, end, bySentence, byWord, sentences);
            line = end + 1;
        }
        List<Sentence> found = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            int end = i + 1 < sentences.size() ? sentences.get(i + 1).getFirst().start() : text.length();
            found.add(new Sentence(sentences.get(i).getFirst().start(), end, List.copyOf(sentences.get(i))));
        }
        return found;
    }

    private static void line(
            String text, int from, int to, BreakIterator bySentence, BreakIterator byWord, List<List<TextRange>> all) {
        String line = text.substring(from, to);
        bySentence.setText(line);
        byWord.setText(line);
        int start = 0;
        for (int end = bySentence.next(); end != BreakIterator.DONE; end = bySentence.next()) {
            List<TextRange> tokens = new ArrayList<>();
            int word = start;
            while (word < end) {
                int next = Math.min(byWord.following(word), end);
                split(line, word, next, from, tokens);
                word = next;
            }
            if (!tokens.isEmpty()) {
                all.add(tokens);
            }
            start = end;
        }
    }

    /** What the rules take for one word is split where it holds white space or a control character after all. */
    private static void split(String line, int from, int to, int offset, List<TextRange> tokens) {
        int start = -1;
        for (int at = from; at <= to; at++) {
            boolean gap = at == to || isGap(line.charAt(at));
            if (gap && start >= 0) {
                tokens.add(new TextRange(offset + start, offset + at));
                start = -1;
            } else if (!gap && start < 0) {
                start = at;
            }
        }
    }

    private static boolean isGap(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Character.isISOControl(unit);
    }
}
