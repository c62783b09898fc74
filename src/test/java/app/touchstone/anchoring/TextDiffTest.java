package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two three | one two three | one two three",
                "one two three | one 2 three | one ~ three",
                "one two three | three | three",
                "cats | cat | ''",
                "a b | x y | ~ ~",
                "naive | naïve | ''",
                "日本語の文 | 日本の文 | 日本~の文",
            })
    void should_keep_whole_words_in_common(String before, String after, String common) {
        assertThat(common(before, after))
                .isEqualTo(common.replace(" ~ three", "  three").replace("~", ""));
    }

    @Test
    void should_find_nothing_in_nothing() {
        assertThat(TextDiff.of("", "")).isEmpty();
        assertThat(TextDiff.of("words", "")).isEmpty();
        assertThat(TextDiff.of("", "words")).isEmpty();
    }

    @Test
    void should_line_up_what_is_the_same_in_both_texts_whatever_was_done_to_them() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            String before = words(random, 120);
            String after = mangled(random, before);
            int at = 0;
            int atNew = 0;
            for (TextDiff.Run run : TextDiff.of(before, after)) {
                assertThat(run.length()).isPositive();
                assertThat(run.before()).isGreaterThanOrEqualTo(at);
                assertThat(run.after()).isGreaterThanOrEqualTo(atNew);
                assertThat(after.substring(run.after(), run.afterEnd()))
                        .isEqualTo(before.substring(run.before(), run.beforeEnd()));
                at = run.beforeEnd();
                atNew = run.afterEnd();
            }
        }
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, 40)
                .mapToObj(word -> "w" + word + (word % 9 == 0 ? ".\n" : ""))
                .collect(Collectors.joining(" "));
    }

    private static String mangled(Random random, String text) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = random.nextInt(6); i > 0; i--) {
            int from = random.nextInt(mangled.length());
            int to = Math.min(mangled.length(), from + random.nextInt(30));
            mangled.replace(from, to, random.nextBoolean() ? "" : "new words here ");
        }
        return mangled.toString();
    }

    private static String common(String before, String after) {
        List<TextDiff.Run> runs = TextDiff.of(before, after);
        return runs.stream()
                .map(run -> before.substring(run.before(), run.beforeEnd()))
                .collect(Collectors.joining());
    }
}
