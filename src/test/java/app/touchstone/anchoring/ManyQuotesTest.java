package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looking many quotes up at once finds what looking each up alone finds. */
class ManyQuotesTest {

    private static final String ALPHABET = "ab “”\"…🙂-–é\n ";

    @Test
    void should_find_what_a_search_for_each_finds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = words(random, 1 + random.nextInt(300));
            List<String> quotes = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                quotes.add(words(random, 1 + random.nextInt(20)));
                int from = random.nextInt(text.length());
                quotes.add(text.substring(from, from + random.nextInt(text.length() - from + 1)));
            }
            var exact = ManyQuotes.exact(text, quotes, 3);
            var forgiving = ManyQuotes.forgiving(text, quotes, 3);
            for (String quote : quotes) {
                assertThat(exact.getOrDefault(quote, List.of())).as(quote).isEqualTo(QuoteSearch.exact(text, quote, 3));
                assertThat(forgiving.getOrDefault(quote, List.of()))
                        .as(quote)
                        .isEqualTo(QuoteSearch.forgiving(text, quote, 3));
            }
        }
    }

    @Test
    void should_find_a_decomposed_quote_in_a_composed_text() {
        assertThat(ManyQuotes.forgiving("un café noir", List.of("cafe\u0301"), 2))
                .containsEntry("cafe\u0301", List.of(new TextRange(3, 7)));
        assertThat(ManyQuotes.forgiving("un café noir", List.of(), 2)).isEmpty();
        assertThat(ManyQuotes.exact("", List.of("a", ""), 2)).isEmpty();
    }

    private static String words(Random random, int length) {
        int[] letters = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
