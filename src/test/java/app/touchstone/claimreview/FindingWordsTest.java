package app.touchstone.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.basis.Translations;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingWordsTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void should_have_words_for_every_rule_in_every_language(Rule rule) {
        String key = new Finding("$", rule, List.of()).messageKey();
        for (Locale language : Translations.LANGUAGES) {
            assertThat(Translations.get().keys(language)).contains(key);
        }
    }
}
