package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.basis.Translations;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text a person sees comes from the translations, is there in each language, and can be filled in. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Locale UKRAINIAN = Locale.of("uk");
    private static final Set<String> KEYS = Translations.get().keys(Locale.ENGLISH);

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z-]+(?:\\.[a-zA-Z0-9_-]+)+\\.?)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9._-]+)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** Words written straight into a component: a constructor or a setter with a literal that has a word in it. */
    private static final Pattern WORDS_IN_CODE =
            Pattern.compile("(?:new (?:H[1-6]|Span|Paragraph|Button|Div|Pre|(?:Text|Email|Password|Integer)\\w+"
                    + "|Checkbox|Select|ComboBox|DatePicker)(?:<[^>]*>)?"
                    + "|\\.set(?:Text|Label|Placeholder|HelperText|Header|HeaderTitle|Title|AriaLabel|ErrorMessage)"
                    + "|Told\\.(?:done|error))\\(\\s*\"(?!https://\")[^\"]*\\p{L}{2,}[^\"]*\"");

    @Test
    void should_have_the_same_texts_in_each_language() {
        assertThat(Translations.get().keys(UKRAINIAN)).isEqualTo(KEYS);
    }

    @Test
    void should_have_words_for_every_key_in_the_code() {
        Set<String> rooms = KEYS.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (String source : read(SOURCES, ".java")) {
            for (MatchResult found : LITERAL.matcher(source).results().toList()) {
                String key = found.group(1);
                if (rooms.contains(key.split("\\.")[0]) && !key.startsWith("app.touchstone.") && !known(key)) {
                    unknown.add(key);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** A key, the beginning of one that code completes, or what the journal calls a deed. */
    private static boolean known(String key) {
        return key.endsWith(".")
                ? KEYS.stream().anyMatch(one -> one.startsWith(key))
                : KEYS.contains(key) || KEYS.contains("journal.action." + key);
    }

    @Test
    void should_have_words_for_every_key_in_a_template() {
        Set<String> used = read(TEMPLATES, ".html").stream()
                .flatMap(text -> IN_TEMPLATE.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        used.removeAll(KEYS);
        assertThat(used).isEmpty();
    }

    @Test
    void should_fill_in_the_same_arguments_in_each_language() {
        for (String key : KEYS) {
            assertThat(arguments(UKRAINIAN, key)).as(key).isEqualTo(arguments(Locale.ENGLISH, key));
        }
    }

    @Test
    void should_parse_every_pattern_and_double_its_apostrophes() {
        for (Locale language : Translations.LANGUAGES) {
            for (String key : KEYS) {
                String pattern = String.valueOf(Translations.get().find(language, key));
                if (ARGUMENT.matcher(pattern).find()) {
                    assertThat(new MessageFormat(pattern, language).toPattern())
                            .as(key)
                            .isNotEmpty();
                    assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
                }
            }
        }
    }

    @Test
    void should_label_all_constants_of_an_enum_or_none() {
        Set<String> missing = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.touchstone")) {
            if (found.isEnum() && found.getEnumConstants().size() > 0) {
                String name = found.getSimpleName();
                String room = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + ".";
                List<String> keys = found.getEnumConstants().stream()
                        .map(constant -> room + constant.name())
                        .toList();
                if (keys.stream().anyMatch(KEYS::contains)) {
                    keys.stream().filter(key -> !KEYS.contains(key)).forEach(missing::add);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void should_write_no_words_straight_into_a_screen() {
        List<String> found = new ArrayList<>();
        for (String source : read(SOURCES, ".java")) {
            // answers to programs have headers too
            if (!source.contains("import com.vaadin.flow.component")) {
                continue;
            }
            Matcher words = WORDS_IN_CODE.matcher(source);
            while (words.find()) {
                found.add(words.group());
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> arguments(Locale language, String key) {
        return ARGUMENT.matcher(String.valueOf(Translations.get().find(language, key)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> read(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
