package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphemeBoundsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("family of four", "a👨‍👩‍👧‍👦b", List.of(0, 1, 12, 13)),
                Arguments.of("flags", "🇺🇦🇵🇱!", List.of(0, 4, 8, 9)),
                Arguments.of("skin tone", "👍🏽ok", List.of(0, 4, 5, 6)),
                Arguments.of("keycap", "1️⃣2", List.of(0, 3, 4)),
                Arguments.of("heart on fire", "❤️‍🔥", List.of(0, 5)),
                Arguments.of("flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", List.of(0, 14)),
                Arguments.of("combining marks", "e\u0301\u0302a", List.of(0, 3, 4)),
                Arguments.of("Ukrainian, composed", "її", List.of(0, 1, 2)),
                Arguments.of("Ukrainian, decomposed", "\u0456\u0308\u0456", List.of(0, 2, 3)),
                Arguments.of("vocalised Arabic", "مُحَمَّد", List.of(0, 2, 4, 7, 8)),
                Arguments.of("Chinese", "双方对话", List.of(0, 1, 2, 3, 4)),
                Arguments.of("rare Chinese, outside the basic plane", "𠮷野", List.of(0, 2, 3)),
                Arguments.of("Korean, conjoining", "\u1112\u1161\u11AB국", List.of(0, 3, 4)),
                Arguments.of("Japanese with a voicing mark", "か\u3099な", List.of(0, 2, 3)),
                Arguments.of("Devanagari vowel signs", "निते", List.of(0, 2, 4)),
                Arguments.of("Thai", "กำข", List.of(0, 2, 3)),
                Arguments.of("carriage return and newline", "a\r\nb", List.of(0, 1, 3, 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void should_know_the_bounds_a_reader_sees(String name, String text, List<Integer> bounds) {
        assertThat(IntStream.rangeClosed(0, text.length())
                        .filter(at -> GraphemeBounds.isBoundary(text, at))
                        .boxed())
                .as(name)
                .isEqualTo(bounds);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void should_agree_with_a_reading_of_the_whole_text(String name, String text, List<Integer> bounds) {
        String around = "Слово, \u0600\u0661 " + text.repeat(3) + "\nword" + text + " 。";
        BreakIterator whole = BreakIterator.getCharacterInstance(Locale.ROOT);
        whole.setText(around);
        List<Integer> expected = new ArrayList<>();
        for (int at = whole.first(); at != BreakIterator.DONE; at = whole.next()) {
            expected.add(at);
        }
        assertThat(IntStream.rangeClosed(0, around.length())
                        .filter(at -> GraphemeBounds.isBoundary(around, at))
                        .boxed())
                .as("%s with bounds %s, in a sentence", name, bounds)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "e\u0301a, 1, 3, 0, 3",
        "e\u0301a, 0, 1, 0, 2",
        "e\u0301a, 2, 3, 2, 3",
        "🇺🇦🇵🇱, 2, 6, 0, 8",
        "x👨‍👩‍👧‍👦y, 3, 4, 1, 12",
        "مُحَمَّد, 3, 5, 2, 7",
    })
    void should_snap_outward(String text, int start, int end, int snappedStart, int snappedEnd) {
        assertThat(GraphemeBounds.snap(text, new TextRange(start, end)))
                .isEqualTo(new TextRange(snappedStart, snappedEnd));
    }

    @Test
    void should_refuse_half_a_character_instead_of_widening_it() {
        assertThat(GraphemeBounds.isBoundary("😀", 1)).isFalse();
        assertThat(problem("a😀b", 0, 2)).isEqualTo(PassageProblem.SPLITS_SURROGATE_PAIR);
        assertThat(problem("a😀b", 2, 4)).isEqualTo(PassageProblem.SPLITS_SURROGATE_PAIR);
        assertThat(problem("a😀b", 2, 5)).isEqualTo(PassageProblem.OUTSIDE_TEXT);
    }

    @Test
    void should_take_an_unpaired_surrogate_as_a_character() {
        assertThat(GraphemeBounds.snap("a\uD83D b", new TextRange(1, 2))).isEqualTo(new TextRange(1, 2));
    }

    private static PassageProblem problem(String text, int start, int end) {
        return catchThrowableOfType(PassageException.class, () -> GraphemeBounds.snap(text, new TextRange(start, end)))
                .problem();
    }
}
