package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.basis.Translations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportWordsTest {

    static List<Locale> languages() {
        return Translations.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void should_have_words_for_every_value_and_the_same_keys_in_every_language(Locale language) {
        assertThat(own(language))
                .containsExactlyElementsOf(own(Locale.ENGLISH))
                .containsAll(Stream.concat(
                                Arrays.stream(Settlement.values()).map(one -> "report.page.settlement." + one),
                                Arrays.stream(CorrectionKind.values()).map(one -> "report.page.correction." + one))
                        .toList());
    }

    /** A file that lacks a word would mix English into a report without saying so. */
    @Test
    void should_have_every_word_of_a_report_in_each_language_that_has_a_file() {
        assertThat(ReportLanguages.others()).contains("ar");
        List<String> needed = Translations.get().keys(Locale.ENGLISH).stream()
                .filter(key ->
                        key.matches("(report\\.page|stance|sourceType|sourceKind|codeKind|replyWay|gateItem)\\..*"))
                .toList();
        for (String language : ReportLanguages.others()) {
            assertThat(ReportLanguages.keys(language)).as(language).containsExactlyElementsOf(needed);
            for (String key : needed) {
                assertThat(arguments(String.valueOf(ReportLanguages.find(Locale.of(language), key))))
                        .as(language + " " + key)
                        .isEqualTo(arguments(String.valueOf(Translations.get().find(Locale.ENGLISH, key))));
            }
        }
    }

    private static List<String> arguments(String pattern) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> own(Locale language) {
        return Translations.get().keys(language).stream()
                .filter(key -> key.startsWith("report.page."))
                .toList();
    }
}
