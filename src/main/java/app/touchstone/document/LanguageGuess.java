package app.touchstone.document;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which language a text seems to be in.
 *
 * <p>The script is counted first; most scripts belong to one language. Only where several share one, trigram profiles of
 * those languages are compared (Cavnar and Trenkle 1994 had the idea; the profiles are language-detector's, over Tika).
 *
 * @param tag BCP 47, {@code und} when it is better not to guess
 * @param confidence from 0 to 1; 0 for {@code und}
 */
public record LanguageGuess(String tag, double confidence) {

    /** No guess. */
    public static final LanguageGuess UNKNOWN = new LanguageGuess("und", 0);

    private static final int SAMPLE_UNITS = 20_000;
    /** Fewer letters than a short sentence has say little where languages share a script. */
    private static final int FEWEST_LETTERS = 20;

    private static final double LOWEST_CONFIDENCE = 0.7;

    public LanguageGuess {
        if (tag.isEmpty() || confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException(tag + " at " + confidence);
        }
    }

    /** Guesses from the first 20,000 UTF-16 units. The first call for a script takes up to half a second. */
    public static LanguageGuess of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE_UNITS));
        Map<UnicodeScript, Integer> letters = letters(sample);
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        Map.Entry<UnicodeScript, Integer> most =
                letters.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        if (most == null) {
            return UNKNOWN;
        }
        UnicodeScript script = most.getKey();
        String only = LanguageProfiles.onlyLanguage(script);
        if (!only.isEmpty()) {
            return new LanguageGuess(only, (double) most.getValue() / all);
        }
        if (most.getValue() < FEWEST_LETTERS) {
            return UNKNOWN;
        }
        LanguageGuess guess = LanguageProfiles.compare(sample, script);
        return guess.confidence() < LOWEST_CONFIDENCE ? UNKNOWN : guess;
    }

    private static Map<UnicodeScript, Integer> letters(String sample) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .forEach(script -> letters.merge(script, 1, Integer::sum));
        boolean japanese = letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA);
        if (japanese && letters.containsKey(UnicodeScript.HAN)) {
            // Japanese mixes three scripts, Chinese has only the one
            letters.merge(UnicodeScript.HIRAGANA, letters.remove(UnicodeScript.HAN), Integer::sum);
        }
        return letters;
    }
}
