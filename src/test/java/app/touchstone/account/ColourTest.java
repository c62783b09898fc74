package app.touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    /** The values WCAG's own understanding documents and the tools of others give. */
    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21.0", "#777777,#ffffff,4.48", "#ffffff,#ffffff,1.0", "#ff0000,#ffffff,4.0"})
    void should_measure_contrast_as_wcag_does(String one, String other, double ratio) {
        assertThat(colour(one).contrast(colour(other))).isCloseTo(ratio, within(0.01));
        assertThat(colour(other).contrast(colour(one))).isCloseTo(ratio, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffff00", "#8ab6ff", "#777777", "#ffffff", "#1450a8", "#000000"})
    void should_find_the_nearest_that_can_be_read_on_both_grounds(String hex) {
        for (Colour ground : new Colour[] {Colour.LIGHT_GROUND, Colour.DARK_GROUND}) {
            Colour found = colour(hex).readableOn(ground);
            assertThat(found.contrast(ground)).isGreaterThanOrEqualTo(Colour.READABLE);
            if (colour(hex).contrast(ground) >= Colour.READABLE) {
                assertThat(found).isEqualTo(colour(hex));
            }
        }
    }

    @Test
    void should_take_for_a_colour_nothing_else() {
        assertThat(Colour.of("red")).isEmpty();
        assertThat(Colour.of("#12345")).isEmpty();
        assertThat(Colour.of("#1234567")).isEmpty();
        assertThat(Colour.of("#ABCDEF").orElseThrow().hex()).isEqualTo("#abcdef");
    }

    private static Colour colour(String hex) {
        return Colour.of(hex).orElseThrow();
    }
}
