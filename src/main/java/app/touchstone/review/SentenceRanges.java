package app.touchstone.review;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where the sentences of a paragraph begin and end. Java's boundaries, corrected where a full stop does not end a
 * sentence: after abbreviations and initials. When in doubt two sentences stay one: a reviewer who is told that half a
 * sentence cites nothing cannot do anything about it.
 */
final class SentenceRanges {

    /** Abbreviations after which a capital letter follows more often than not, without their last full stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            // English, French, German, Polish
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "st",
            "gen",
            "col",
            "lt",
            "sen",
            "rep",
            "gov",
            "pres",
            "rev",
            "hon",
            "no",
            "nos",
            "vs",
            "fig",
            "figs",
            "vol",
            "ed",
            "eds",
            "cf",
            "ca",
            "approx",
            "art",
            "sec",
            "mme",
            "mlle",
            "nr",
            "bzw",
            "pp",
            "jan",
            "feb",
            "aug",
            "sept",
            "oct",
            "nov",
            "dec",
            // Ukrainian and Russian
            "ім",
            "вул",
            "просп",
            "проф",
            "акад",
            "доц",
            "ред",
            "див",
            "напр",
            "гр",
            "тов",
            "св",
            "обл",
            "см",
            "им",
            "ул",
            "т.зв",
            "т.н");

    /** Languages that write an ordinal as a number with a full stop. */
    private static final Set<String> ORDINAL_DOT = Set.of(
            "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "sl", "hr", "sr", "bs", "et", "lv", "tr", "is");

    private static final Pattern LETTERS_WITH_DOTS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");
    private static final Pattern FULL_STOP = Pattern.compile("[.!?…؟۔。！？।॥][\\p{Pe}\\p{Pf}\"']{0,3} (?=\\S)");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,2}");

    private SentenceRanges() {}

    /** The ranges of sentences, without blanks at their ends, ascending and never overlapping. */
    static List<Range> of(String text, Locale language) {
        List<Range> ranges = new ArrayList<>();
        int start = 0;
        for (int end : boundaries(text, language)) {
            boolean last = end == text.length();
            if (last || endsHere(text, start, end, language)) {
                add(ranges, trim(text, start, end), text);
                start = end;
            }
        }
        return ranges;
    }

    /** From {@code start} to before {@code end}, in UTF-16 units. */
    record Range(int start, int end) {}

    /** Java's boundaries, and those it does not see: after the Arabic question mark, and before an emoji. */
    private static SortedSet<Integer> boundaries(String text, Locale language) {
        SortedSet<Integer> all = new TreeSet<>();
        BreakIterator boundaries = BreakIterator.getSentenceInstance(language);
        boundaries.setText(text);
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            all.add(end);
        }
        FULL_STOP.matcher(text).results().forEach(match -> all.add(match.end()));
        return all;
    }

    private static void add(List<Range> ranges, Range range, String text) {
        if (range.start() == range.end()) {
            return;
        }
        boolean says = text.substring(range.start(), range.end()).codePoints().anyMatch(Character::isLetterOrDigit);
        if (!says && !ranges.isEmpty()) {
            ranges.add(new Range(ranges.removeLast().start(), range.end()));
        } else {
            ranges.add(range);
        }
    }

    private static boolean endsHere(String text, int start, int end, Locale language) {
        Range range = trim(text, start, end);
        if (range.start() == range.end()) {
            return false;
        }
        if (Character.isLowerCase(text.codePointAt(end))) {
            return false;
        }
        if (text.charAt(range.end() - 1) != '.') {
            return true;
        }
        String word = lastWord(text, range.start(), range.end() - 1);
        // "A. Kuzmich" and "p. 5", but not "in 1990 р. Next"
        boolean initial = word.codePointCount(0, word.length()) == 1
                && Character.isLetter(word.codePointAt(0))
                && (Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(text.codePointAt(end)));
        boolean ordinal = ORDINAL_DOT.contains(language.getLanguage())
                && SMALL_NUMBER.matcher(word).matches();
        return !initial
                && !ordinal
                && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                && !LETTERS_WITH_DOTS.matcher(word).matches();
    }

    private static String lastWord(String text, int start, int end) {
        int from = end;
        while (from > start && isPartOfWord(text.charAt(from - 1)) && end - from < 12) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static Range trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new Range(from, to);
    }
}
