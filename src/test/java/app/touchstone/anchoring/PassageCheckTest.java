package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageCheckTest {

    // 0 H, 1–2 the face, 3 i, 4 newline, 5 newline, 6–8 the decomposed é and t
    private static final String TEXT = "H😀i\n\ne\u0301t";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-1, 3, -, OUTSIDE_TEXT, 9",
                "0, 10, -, OUTSIDE_TEXT, 9",
                "10, 2, -, OUTSIDE_TEXT, 9",
                "3, 3, -, EMPTY, ''",
                "4, 3, -, EMPTY, ''",
                "9, 9, -, EMPTY, ''",
                "2, 4, -, SPLITS_SURROGATE_PAIR, 2",
                "0, 2, -, SPLITS_SURROGATE_PAIR, 2",
                "4, 6, -, ONLY_WHITESPACE, ''",
                "0, 1, h, QUOTE_DIFFERS, H",
                "3, 4, ii, QUOTE_DIFFERS, i",
                "3, 4, '', QUOTE_DIFFERS, i",
            })
    void should_refuse_what_is_no_passage(
            int start, int end, @Nullable String words, PassageProblem problem, String detail) {
        PassageException refused = refusal(TEXT, start, end, words);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({"0, 9", "1, 3", "3, 8", "6, 7", "7, 8"})
    void should_accept_across_blocks_and_inside_a_grapheme_unchanged(int start, int end) {
        assertThat(PassageCheck.check(TEXT, start, end, TEXT.substring(start, end)))
                .isEqualTo(new TextRange(start, end));
    }

    @Test
    void should_show_what_stands_there_but_not_a_whole_book() {
        String text = "😀".repeat(500);
        PassageException refused = refusal(text, 0, 1000, "words");
        assertThat(refused.found())
                .hasSizeLessThanOrEqualTo(200)
                .startsWith("😀")
                .endsWith("😀…");
        assertThat(refusal(text, 0, 0, null).found()).isNull();
    }

    @Test
    void should_hold_a_quote_to_its_words_and_not_to_its_surroundings() {
        Quote moved = new Quote("e\u0301t", "another", "place");
        assertThat(PassageCheck.verify(TEXT, new TextRange(6, 9), moved)).isEqualTo(new TextRange(6, 9));
    }

    private static PassageException refusal(String text, int start, int end, @Nullable String words) {
        PassageException refused =
                catchThrowableOfType(PassageException.class, () -> PassageCheck.check(text, start, end, words));
        assertThat(refused).isNotNull();
        return refused;
    }
}
