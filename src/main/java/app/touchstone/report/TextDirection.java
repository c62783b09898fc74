package app.touchstone.report;

import java.util.Locale;
import java.util.Set;

/** Which way a text runs. */
public enum TextDirection {
    LTR,
    RTL;

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

    /** Languages usually written from right to left; ISO 639 codes, {@code iw} and {@code ji} the old ones. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    /** The direction of a language: its script decides when the tag names one. */
    public static TextDirection of(Locale language) {
        boolean rightToLeft = language.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(language.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(language.getScript());
        return rightToLeft ? RTL : LTR;
    }

    /** As the {@code dir} attribute spells it. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
