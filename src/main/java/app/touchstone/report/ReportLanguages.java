package app.touchstone.report;

import app.touchstone.basis.Translations;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The languages whose words reports have: those of the screens, and each that has a file
 * {@code report-words/TAG.properties}. Adding a language is adding such a file; nothing else names them.
 */
final class ReportLanguages {

    private static final Map<String, Map<String, String>> OTHERS = load();

    private ReportLanguages() {}

    /** Whether a report in this language finds its words, or those of English have to stand in. */
    static boolean have(Locale language) {
        return OTHERS.containsKey(language.getLanguage())
                || Translations.LANGUAGES.stream()
                        .anyMatch(one -> one.getLanguage().equals(language.getLanguage()));
    }

    /** The languages there are files for. */
    static Set<String> others() {
        return new TreeSet<>(OTHERS.keySet());
    }

    /** The pattern of a key; in English where the language lacks it. */
    static @Nullable String find(Locale language, String key) {
        String own = OTHERS.getOrDefault(language.getLanguage(), Map.of()).get(key);
        return own == null ? Translations.get().find(language, key) : own;
    }

    /** The keys of a language that has a file. */
    static Set<String> keys(String language) {
        return new TreeSet<>(OTHERS.getOrDefault(language, Map.of()).keySet());
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> found = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:report-words/*.properties")) {
                Properties words = new Properties();
                try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(in);
                }
                Map<String, String> texts = found.computeIfAbsent(
                        String.valueOf(file.getFilename()).replace(".properties", ""), tag -> new HashMap<>());
                words.stringPropertyNames().forEach(key -> texts.put(key, words.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(found);
    }
}
