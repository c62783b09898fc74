package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteSearchTest {

    @ParameterizedTest
    @CsvSource({
        "'one two\n three', 'one  two three', 'one two\n three'",
        "'the \u00A0billion', ' the billion ', 'the \u00A0billion'",
        "'he said “two sides”.', '\"two sides\"', '“two sides”'",
        "'Він сказав: «діалог»', '„діалог“', '«діалог»'",
        "'об’єктивний п\u02BCять', 'п''ять', 'п\u02BCять'",
        "'the West – hostile', 'West - hostile', 'West – hostile'",
        "'wait… what', 'wait... what', 'wait… what'",
        "'wait... what', 'wait… what', 'wait... what'",
        "'two...', 'two…', 'two...'",
        "'pro\u00ADpa\u00ADgan\u00ADda', 'propaganda', 'pro\u00ADpa\u00ADgan\u00ADda'",
        "'propaganda', 'pro\u00ADpaganda', 'propaganda'",
        "'cafe\u0301 noir', 'café noir', 'cafe\u0301 noir'",
        "'café noir', 'cafe\u0301 noir', 'café noir'",
        "'مُحَمَّد  قال', 'مُحَمَّد قال', 'مُحَمَّد  قال'",
        "'双方 对话', '对话', '对话'",
        "'क्षि नमस्ते', 'नमस्ते', 'नमस्ते'",
        "'a 👨‍👩‍👧‍👦\u3000🇺🇦 b', '👨‍👩‍👧‍👦 🇺🇦', '👨‍👩‍👧‍👦\u3000🇺🇦'",
        "'aabaabaac', 'aabaac', 'aabaac'",
    })
    void should_overlook_how_the_same_words_are_set(String text, String quote, String found) {
        assertThat(QuoteSearch.forgiving(text, quote, 5))
                .singleElement()
                .satisfies(range -> assertThat(range.in(text)).isEqualTo(found));
    }

    @ParameterizedTest
    @CsvSource({
        "golden billion, golden million",
        "golden billion, Golden",
        "golden billion, ' '",
        "golden billion, '\u00AD'",
        "می\u200Cخواهم, میخواهم"
    })
    void should_not_find_other_words(String text, String quote) {
        assertThat(QuoteSearch.forgiving(text, quote, 5)).isEmpty();
    }

    @Test
    void should_find_every_occurrence_up_to_the_limit() {
        String text = "так, так  так";
        assertThat(QuoteSearch.exact(text, "так", 9))
                .containsExactly(new TextRange(0, 3), new TextRange(5, 8), new TextRange(10, 13));
        assertThat(QuoteSearch.forgiving(text, "так", 9)).isEqualTo(QuoteSearch.exact(text, "так", 9));
        assertThat(QuoteSearch.exact(text, "так", 2)).hasSize(2);
        assertThat(QuoteSearch.forgiving(text, "так", 2)).hasSize(2);
        assertThat(QuoteSearch.exact(text, "так так", 9)).isEmpty();
        assertThat(QuoteSearch.exact(text, "", 9)).isEmpty();
    }

    @Test
    void should_return_occurrences_that_do_not_overlap() {
        assertThat(QuoteSearch.exact("aaaaa", "aa", 9)).containsExactly(new TextRange(0, 2), new TextRange(2, 4));
        assertThat(QuoteSearch.forgiving("aaaaa", "aa", 9)).containsExactly(new TextRange(0, 2), new TextRange(2, 4));
        assertThat(QuoteSearch.forgiving("end…", ".", 9)).containsExactly(new TextRange(3, 4));
    }

    @Test
    void should_not_take_half_a_character_for_a_match() {
        assertThat(QuoteSearch.exact("😀 \uDE00", "\uDE00", 9)).isEqualTo(List.of(new TextRange(3, 4)));
        assertThat(QuoteSearch.forgiving("😀 \uDE00", "\uDE00", 9)).isEqualTo(List.of(new TextRange(3, 4)));
    }

    @Test
    void should_stay_linear_in_a_text_made_to_be_slow() {
        String text = "a".repeat(2_000_000);
        String quote = "a".repeat(20_000) + "b";
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(QuoteSearch.forgiving(text, quote, 1)).isEmpty());
    }

    @Test
    void should_refuse_a_limit_that_finds_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> QuoteSearch.exact("text", "t", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> QuoteSearch.forgiving("text", "t", 0));
    }
}
