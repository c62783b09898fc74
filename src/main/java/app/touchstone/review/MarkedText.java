package app.touchstone.review;

import app.touchstone.review.Justification.Mark;
import app.touchstone.review.Justification.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One paragraph of a justification, its marks taken out of the text and remembered by place. */
final class MarkedText {

    /** {@code [R]}, or numbers after E; the Cyrillic Е is taken for the Latin one, as no eye tells them apart. */
    private static final Pattern MARK = Pattern.compile(
            "\\[\\s*+(?:(?<reasoning>[Rr])|[EeЕе]\\s?+\\d{1,9}+(?:\\s*+[,;]?+\\s*+[EeЕе]?+\\s?+\\d{1,9}+)*+)\\s*+\\]");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Integer> reasonings = new ArrayList<>();

    private MarkedText() {}

    static MarkedText read(String block) {
        MarkedText result = new MarkedText();
        Matcher mark = MARK.matcher(block);
        int from = 0;
        while (mark.find()) {
            result.append(block.substring(from, mark.start()));
            result.mark(mark.group(), mark.group("reasoning") != null);
            from = mark.end();
            result.part(block.substring(from, Math.min(block.length(), from + 2)));
        }
        result.append(block.substring(from));
        return result;
    }

    List<Sentence> sentences(Locale language) {
        List<Sentence> sentences = new ArrayList<>();
        int after = 0;
        for (SentenceRanges.Range range : SentenceRanges.of(text.toString(), language)) {
            sentences.add(sentence(range, after));
            after = range.end();
        }
        return sentences;
    }

    private Sentence sentence(SentenceRanges.Range range, int after) {
        List<Mark> own = new ArrayList<>();
        for (Mark mark : marks) {
            if (belongs(mark.at(), after, range.end())) {
                own.add(new Mark(Math.max(0, mark.at() - range.start()), mark.evidence()));
            }
        }
        boolean reasoning = reasonings.stream().anyMatch(at -> belongs(at, after, range.end()));
        return new Sentence(text.substring(range.start(), range.end()), own, reasoning);
    }

    /** A mark at the very end of a sentence is that sentence's, one at the very start of the text the first one's. */
    private static boolean belongs(int at, int after, int end) {
        return at <= end && (at > after || at == 0 && after == 0);
    }

    /** Appends text with each run of blanks made one, and no blank at the start. */
    private void append(String more) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u0000';
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    private void mark(String mark, boolean reasoning) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (reasoning) {
            reasonings.add(end);
            return;
        }
        Set<Integer> numbers = new LinkedHashSet<>();
        if (!marks.isEmpty() && marks.getLast().at() == end) {
            numbers.addAll(marks.removeLast().evidence());
        }
        NUMBER.matcher(mark).results().forEach(match -> numbers.add(Integer.parseInt(match.group())));
        marks.add(new Mark(end, List.copyOf(numbers)));
    }

    /** What a mark stood between must not run together: "1990 [E4]and" is still two words. */
    private void part(String rest) {
        if (!rest.isEmpty() && Character.isLetterOrDigit(rest.codePointAt(0))) {
            append(" ");
        }
    }
}
