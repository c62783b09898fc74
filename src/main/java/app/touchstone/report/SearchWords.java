package app.touchstone.report;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which a published text is found: without case, accents and vowel points. Scripts that set no spaces are
 * taken in pairs of letters, which finds every word of two letters and more in them.
 */
final class SearchWords {

    /** In UTF-16 units; longer words are cut. */
    static final int LONGEST = 40;

    private static final int MOST = 4_000;
    private static final int MOST_ASKED = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]+");

    private SearchWords() {}

    /** Each word once, in the order of the text, at most 4,000. */
    static SequencedSet<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}ـ’'ʼ]", "")
                .toLowerCase(Locale.ROOT);
        SequencedSet<String> words = new LinkedHashSet<>();
        Matcher found = WORD.matcher(plain);
        while (found.find() && words.size() < MOST) {
            String word = found.group();
            if (UNSPACED.matcher(word).matches() && word.codePointCount(0, word.length()) > 2) {
                pairs(word, words);
            } else {
                words.add(cut(word));
            }
        }
        return words;
    }

    /** What a reader asks for: at most eight words. */
    static List<String> asked(String text) {
        return of(text).stream().limit(MOST_ASKED).toList();
    }

    private static void pairs(String word, SequencedSet<String> words) {
        int[] points = word.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            words.add(new String(points, i, 2));
        }
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, LONGEST - (Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? 1 : 0));
    }
}
