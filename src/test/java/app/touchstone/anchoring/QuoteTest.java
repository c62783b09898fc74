package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void should_keep_the_words_and_32_units_on_either_side() {
        String text = "a".repeat(40) + "QUOTE" + "b".repeat(40);
        assertThat(Quote.of(text, new TextRange(40, 45))).isEqualTo(new Quote("QUOTE", "a".repeat(32), "b".repeat(32)));
    }

    @Test
    void should_keep_less_where_the_text_ends() {
        assertThat(Quote.of("all", new TextRange(0, 3))).isEqualTo(new Quote("all", "", ""));
        assertThat(Quote.of("an all.", new TextRange(3, 6))).isEqualTo(new Quote("all", "an ", "."));
    }

    @Test
    void should_not_split_a_pair_in_the_surroundings() {
        String faces = "😀".repeat(20);
        Quote quote = Quote.of(faces + "x" + "QUOTE" + "x" + faces, new TextRange(41, 46));
        assertThat(quote.prefix()).isEqualTo("😀".repeat(15) + "x");
        assertThat(quote.suffix()).isEqualTo("x" + "😀".repeat(15));
    }

    @Test
    void should_refuse_half_a_character_and_nothing() {
        assertThatExceptionOfType(PassageException.class).isThrownBy(() -> Quote.of("😀", new TextRange(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quote("", "before", "after"));
    }
}
