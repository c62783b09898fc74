package app.touchstone.basis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text a person sees, in every language there is: the files {@code i18n/ROOM.properties} (English) and
 * {@code i18n/ROOM_uk.properties}. Screens, the public pages, reports and the interface for scripts all ask here.
 */
public final class Translations {

    /** The languages there are; the first stands in where another lacks a text. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("uk"));

    private static final Translations LOADED = new Translations();

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    private Translations() {
        LANGUAGES.forEach(language -> texts.put(language, new HashMap<>()));
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Translations get() {
        return LOADED;
    }

    /** The text with its arguments filled in (MessageFormat); {@code !key!} when there is none, which a test forbids. */
    public String text(Locale language, String key, Object... arguments) {
        Locale known = known(language);
        String pattern = find(known, key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, known).format(arguments);
    }

    /** The pattern of a key, from English when the language lacks it. */
    public @Nullable String find(Locale language, String key) {
        String own = texts.get(known(language)).get(key);
        return own != null ? own : texts.get(Locale.ENGLISH).get(key);
    }

    /** All keys of one language. */
    public Set<String> keys(Locale language) {
        return new TreeSet<>(texts.get(known(language)).keySet());
    }

    /** The language of ours that serves a reader of another best. */
    public static Locale known(Locale asked) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private void load(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        Locale language = LANGUAGES.stream()
                .filter(one -> name.endsWith("_" + one.getLanguage() + ".properties"))
                .findFirst()
                .orElse(Locale.ENGLISH);
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        for (String key : properties.stringPropertyNames()) {
            if (texts.get(language).put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("the text " + key + " stands twice, again in " + name);
            }
        }
    }
}
