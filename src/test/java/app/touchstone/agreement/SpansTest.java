package app.touchstone.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.agreement.Spans.Span;
import app.touchstone.agreement.Spans.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Agreement on where passages are. */
class SpansTest {

    private static Text text(String name, int length, Map<String, List<Span>> marks) {
        return new Text(name, length, marks);
    }

    @Test
    void should_be_one_when_all_drew_the_same_boundaries() {
        Spans spans = new Spans(List.of(
                text("t", 100, Map.of("ada", List.of(new Span(10, 20)), "rui", List.of(new Span(10, 20))))));
        assertThat(spans.characters(null).value()).isEqualTo(1);
        assertThat(spans.overlap(null).value()).isEqualTo(1);
    }

    /** Ten characters; ada marks 0 to 4, rui 2 to 6: four characters differ, 8 of 20 judgements say inside. */
    @Test
    void should_compute_by_hand_what_the_formula_says() {
        Spans spans = new Spans(List.of(
                text("t", 10, Map.of("ada", List.of(new Span(0, 4)), "rui", List.of(new Span(2, 6))))));
        // D_o = 2 · 4 = 8 ordered pairs, D_e over all = 2 · 8 · 12: α = 1 − 19 · 8 ÷ 192
        assertThat(spans.characters(null).value()).isCloseTo(1 - 19 * 8 / 192.0, within(1e-12));
        assertThat(spans.overlap(null).value()).isEqualTo(1);
    }

    @Test
    void should_count_passages_that_another_found_too() {
        Spans spans = new Spans(List.of(text(
                "t", 100, Map.of("ada", List.of(new Span(0, 10), new Span(50, 60)), "rui", List.of(new Span(5, 8))))));
        // 1 of ada's 2 and 1 of rui's 1
        assertThat(spans.overlap(null).value()).isCloseTo(2 / 3.0, within(1e-12));
    }

    /** The same as taking every character for a unit of its own, which is how the exported table has it. */
    @Test
    void should_agree_with_alpha_over_every_character() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Text> texts = new ArrayList<>();
            Judgements.Builder table = Judgements.builder();
            for (int t = 0; t < 3; t++) {
                int length = 20 + random.nextInt(60);
                Map<String, List<Span>> marks = new TreeMap<>();
                for (String who : List.of("a", "b", "c").subList(0, 1 + random.nextInt(3))) {
                    int start = random.nextInt(length - 1);
                    Span span = new Span(start, start + 1 + random.nextInt(length - start));
                    marks.put(who, List.of(span));
                    for (int at = 0; at < length; at++) {
                        table.add(t + ":" + at, who, at >= span.start() && at < span.end() ? "yes" : "no");
                    }
                }
                texts.add(text("t" + t, length, marks));
            }
            Agreement.Result expected = new Agreement(table.build()).of(Measure.ALPHA_NOMINAL, null);
            Spans.Result found = new Spans(texts).characters(null);
            assertThat(found.undefined()).isEqualTo(expected.undefined());
            if (expected.value() != null) {
                assertThat(found.value()).isCloseTo(expected.value(), within(1e-9));
            }
        }
    }

    @Test
    void should_say_why_there_is_no_value() {
        assertThat(new Spans(List.of()).characters(null).undefined()).isEqualTo(Undefined.NO_JUDGEMENTS);
        Text alone = text("t", 10, Map.of("ada", List.of(new Span(0, 4))));
        Text other = text("u", 10, Map.of("rui", List.of(new Span(0, 4))));
        assertThat(new Spans(List.of(alone)).overlap(null).undefined()).isEqualTo(Undefined.ONE_RATER);
        assertThat(new Spans(List.of(alone, other)).overlap(null).undefined())
                .isEqualTo(Undefined.NO_UNIT_JUDGED_TWICE);
        Text all = text("t", 10, Map.of("ada", List.of(new Span(0, 10)), "rui", List.of(new Span(0, 10))));
        assertThat(new Spans(List.of(all)).characters(null).undefined()).isEqualTo(Undefined.ONE_CATEGORY);
    }

    @Test
    void should_hold_the_value_in_its_interval_and_give_the_same_for_the_same_seed() {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            texts.add(text(
                    "t" + i,
                    100,
                    Map.of("ada", List.of(new Span(10, 30)), "rui", List.of(new Span(10 + i % 7, 30 + i % 5)))));
        }
        Spans.Result result = new Spans(texts).characters(new Bootstrap(500, 3));
        assertThat(result.interval()).isNotNull();
        assertThat(result.value())
                .isBetween(result.interval().low(), result.interval().high());
        assertThat(new Spans(texts).characters(new Bootstrap(500, 3)).interval())
                .isEqualTo(result.interval());
    }

    @Test
    void should_tell_how_much_of_a_mark_nobody_else_covers() {
        assertThat(Spans.uncovered(List.of(new Span(0, 10)), List.of(new Span(5, 20))))
                .isEqualTo(0.5);
        assertThat(Spans.uncovered(List.of(new Span(0, 10)), List.of(new Span(0, 6), new Span(4, 10))))
                .isZero();
        assertThat(Spans.uncovered(List.of(new Span(0, 10)), List.of())).isEqualTo(1);
    }

    @Test
    void should_refuse_stretches_that_cannot_be() {
        assertThatThrownBy(() -> new Span(4, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text("t", 3, Map.of("ada", List.of(new Span(0, 4)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
