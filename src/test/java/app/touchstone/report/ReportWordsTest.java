package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.basis.Translations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    private static List<String> own(Locale language) {
        return Translations.get().keys(language).stream()
                .filter(key -> key.startsWith("report.page."))
                .toList();
    }
}
