package app.touchstone.document;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The languages of each script. Profiles are loaded for one script at a time and given back when memory is short: all
 * seventy at once, as Tika's own detector holds them, keep 96 MB for ever; the Latin ones take 13 MB, the Cyrillic 2 MB.
 */
final class LanguageProfiles {

    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.THAI, "th"));

    private static final Map<UnicodeScript, List<String>> SEVERAL = Map.of(
            UnicodeScript.LATIN,
            List.of(
                    "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr", "hu",
                    "id", "is", "it", "lt", "lv", "ms", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "so", "sq",
                    "sv", "sw", "tl", "tr", "vi"),
            UnicodeScript.CYRILLIC,
            List.of("be", "bg", "mk", "ru", "sr", "uk"),
            UnicodeScript.ARABIC,
            List.of("ar", "fa", "ur"),
            UnicodeScript.DEVANAGARI,
            List.of("hi", "mr", "ne"),
            UnicodeScript.HEBREW,
            List.of("he", "yi"));

    private static final Map<UnicodeScript, SoftReference<LanguageDetector>> LOADED = new ConcurrentHashMap<>();

    private LanguageProfiles() {}

    /** The language of a script that only one of the larger ones uses; empty for every other script. */
    static String onlyLanguage(UnicodeScript script) {
        return ONE_LANGUAGE.getOrDefault(script, "");
    }

    /** The likeliest of the languages that share a script. */
    static LanguageGuess compare(String sample, UnicodeScript script) {
        if (!SEVERAL.containsKey(script)) {
            return LanguageGuess.UNKNOWN;
        }
        List<DetectedLanguage> likeliest = detector(script).getProbabilities(sample);
        if (likeliest.isEmpty()) {
            return LanguageGuess.UNKNOWN;
        }
        DetectedLanguage first = likeliest.getFirst();
        return new LanguageGuess(first.getLocale().getLanguage(), Math.min(1, first.getProbability()));
    }

    private static LanguageDetector detector(UnicodeScript script) {
        SoftReference<LanguageDetector> reference = LOADED.get(script);
        LanguageDetector held = reference == null ? null : reference.get();
        if (held != null) {
            return held;
        }
        LanguageDetector loaded = load(SEVERAL.getOrDefault(script, List.of()));
        LOADED.put(script, new SoftReference<>(loaded));
        return loaded;
    }

    private static LanguageDetector load(List<String> tags) {
        LanguageProfileReader reader = new LanguageProfileReader();
        List<LanguageProfile> profiles = new ArrayList<>();
        try {
            for (String tag : tags) {
                profiles.add(reader.readBuiltIn(LdLocale.fromString(tag)));
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
                .withProfiles(profiles)
                .build();
    }
}
