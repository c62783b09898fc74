package app.touchstone.document;

import java.util.Locale;
import java.util.Set;

/** The direction in which a text is read. */
public enum TextDirection {
    LTR,
    RTL;

    private static final int LOOKED_AT = 2_000;

    private static final Set<String> RTL_LANGUAGES = Set.of(
            "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    private static final Set<String> RTL_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

    /**
     * The direction of most letters among the first 2,000 UTF-16 units; where none has a direction, that of the language.
     *
     * <p>The majority and not the first letter, as the Unicode Bidirectional Algorithm would take: articles open with a
     * foreign name or a hashtag.
     *
     * @param languageTag BCP 47
     */
    public static TextDirection of(String text, String languageTag) {
        int[] balance = new int[1];
        text.substring(0, Math.min(text.length(), LOOKED_AT)).codePoints().forEach(point -> {
            switch (Character.getDirectionality(point)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> balance[0]++;
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    balance[0]--;
                default -> {}
            }
        });
        if (balance[0] == 0) {
            return ofLanguage(languageTag);
        }
        return balance[0] < 0 ? RTL : LTR;
    }

    /** The direction in which a language is written; a script in the tag decides. */
    public static TextDirection ofLanguage(String languageTag) {
        Locale language = Locale.forLanguageTag(languageTag);
        boolean rtl = language.getScript().isEmpty()
                ? RTL_LANGUAGES.contains(language.getLanguage())
                : RTL_SCRIPTS.contains(language.getScript());
        return rtl ? RTL : LTR;
    }

    /** As HTML spells it: {@code ltr} or {@code rtl}. */
    public String html() {
        return name().toLowerCase(Locale.ROOT);
    }
}
