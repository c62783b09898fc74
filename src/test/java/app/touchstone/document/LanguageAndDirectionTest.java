package app.touchstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAndDirectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The spokesman told state media on Monday that the goal of the operation remains unchanged.",
                "de | Der Sprecher sagte den staatlichen Medien, das Ziel des Einsatzes bleibe unverändert.",
                "uk | Речник заявив державним медіа, що мета операції залишається незмінною, але він відкритий.",
                "ru | Представитель заявил государственным СМИ, что цель операции остаётся прежней.",
                "bg | Говорителят заяви пред държавните медии, че целта на операцията остава непроменена.",
                "ar | قال المتحدث لوسائل الإعلام الحكومية إن هدف العملية لم يتغير وإن المفاوضات ممكنة",
                "fa | سخنگو به رسانه‌های دولتی گفت که هدف عملیات تغییر نکرده است و گفتگو ممکن است",
                "he | הדובר אמר לתקשורת הממלכתית כי מטרת המבצע לא השתנתה וכי הוא פתוח למשא ומתן",
                "hi | प्रवक्ता ने सरकारी मीडिया से कहा कि अभियान का लक्ष्य नहीं बदला है और बातचीत संभव है",
                "zh | 发言人告诉官方媒体",
                "ja | 報道官は国営メディアに語った",
                "ko | 대변인은 말했다",
                "el | Ο εκπρόσωπος",
            })
    void should_guess_the_language(String tag, String text) {
        LanguageGuess guess = LanguageGuess.of(text);
        assertThat(guess.tag()).isEqualTo(tag);
        assertThat(guess.confidence()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345 🌾", "Short", "да"})
    void should_rather_not_guess(String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(LanguageGuess.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain words | ar | LTR",
                "BBC: قال المتحدث لوسائل الإعلام | en | RTL",
                "הדובר אמר (NATO) לתקשורת | und | RTL",
                "Слово «مليار» у тексті | ar | LTR",
                "12345 | fa | RTL",
                "12345 | und | LTR",
            })
    void should_read_a_text_in_the_direction_of_its_letters(String text, String language, TextDirection direction) {
        assertThat(TextDirection.of(text, language)).isEqualTo(direction);
    }

    @Test
    void should_know_the_direction_of_a_language_and_its_script() {
        assertThat(TextDirection.ofLanguage("ur-PK")).isEqualTo(TextDirection.RTL);
        assertThat(TextDirection.ofLanguage("uz-Arab")).isEqualTo(TextDirection.RTL);
        assertThat(TextDirection.ofLanguage("sd-Deva")).isEqualTo(TextDirection.LTR);
        assertThat(TextDirection.ofLanguage("he").html()).isEqualTo("rtl");
    }
}
