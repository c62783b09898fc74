package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRangeTest {

    @ParameterizedTest
    @CsvSource({"-1, 3", "2, 2", "3, 2", "0, 0"})
    void should_refuse_what_is_no_range(int start, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, true",
        "4, 6, false",
        "5, 9, false",
        "9, 12, false",
    })
    void should_contain_a_range_only_as_a_whole(int start, int end, boolean contained) {
        assertThat(new TextRange(0, 5).contains(new TextRange(start, end))).isEqualTo(contained);
    }

    @Test
    void should_not_overlap_a_range_it_only_touches() {
        assertThat(new TextRange(0, 5).overlaps(new TextRange(5, 6))).isFalse();
        assertThat(new TextRange(0, 5).overlaps(new TextRange(4, 6))).isTrue();
    }

    @Test
    void should_be_ordered_as_read() {
        assertThat(Stream.of(new TextRange(3, 4), new TextRange(1, 9), new TextRange(1, 2))
                        .sorted())
                .containsExactly(new TextRange(1, 2), new TextRange(1, 9), new TextRange(3, 4));
    }

    @Test
    void should_drop_white_space_at_its_ends() {
        String text = "\n\u00A0one two \u3000\n";
        assertThat(new TextRange(0, text.length()).withoutOuterWhitespace(text))
                .hasValueSatisfying(range -> assertThat(range.in(text)).isEqualTo("one two"));
        assertThat(new TextRange(0, 2).withoutOuterWhitespace(text)).isEmpty();
    }
}
