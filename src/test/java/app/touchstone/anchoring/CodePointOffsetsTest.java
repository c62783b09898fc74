package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointOffsetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "😀",
                "a😀b😀😀c",
                "👨‍👩‍👧‍👦 родина",
                "🇺🇦🇵🇱🇱🇹🇱🇻🇪🇪🇫🇮🇸🇪🇳🇴🇩🇰🇩🇪",
                "مُحَمَّد",
                "𠮷野家",
                "नमस्ते",
                "half \uD83D and \uDE00 half",
            })
    void should_count_as_java_counts_in_both_directions(String text) {
        CodePointOffsets offsets = new CodePointOffsets(text);
        assertThat(offsets.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int points = 0; points <= offsets.length(); points++) {
            int units = text.offsetByCodePoints(0, points);
            assertThat(offsets.toUnits(points)).isEqualTo(units);
            assertThat(offsets.toCodePoints(units)).isEqualTo(points);
        }
    }

    @Test
    void should_refuse_offsets_that_are_no_place_in_the_text() {
        CodePointOffsets offsets = new CodePointOffsets("a😀b");
        assertThat(problem(offsets, 2)).isEqualTo(PassageProblem.SPLITS_SURROGATE_PAIR);
        assertThat(problem(offsets, 5)).isEqualTo(PassageProblem.OUTSIDE_TEXT);
        assertThat(problem(offsets, -1)).isEqualTo(PassageProblem.OUTSIDE_TEXT);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> offsets.toUnits(4));
    }

    private static PassageProblem problem(CodePointOffsets offsets, int offset) {
        return catchThrowableOfType(PassageException.class, () -> offsets.toCodePoints(offset))
                .problem();
    }
}
