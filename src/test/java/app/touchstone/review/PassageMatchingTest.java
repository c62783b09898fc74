package app.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.anchoring.TextRange;
import app.touchstone.review.PassageMatching.Marked;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassageMatchingTest {

    private static final UUID RUI = UUID.randomUUID();
    private static final UUID OLENA = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private static Marked mark(UUID by, int start, int end, String code) {
        return new Marked(UUID.randomUUID(), by, new TextRange(start, end), code);
    }

    private static List<String> told(Marked... marks) {
        return PassageMatching.of(List.of(marks)).stream()
                .map(one -> one.kind() + " " + one.mark().at().start() + " "
                        + one.mark().code())
                .toList();
    }

    @Test
    void should_tell_each_kind_once_and_the_worst_first() {
        assertThat(told(
                        mark(RUI, 0, 10, "fear"),
                        mark(OLENA, 0, 10, "fear"),
                        mark(RUI, 20, 30, "fear"),
                        mark(OLENA, 22, 34, "fear"),
                        mark(RUI, 40, 50, "fear"),
                        mark(OLENA, 40, 50, "blame"),
                        mark(OLENA, 60, 70, "blame")))
                .containsExactly("MISSED 60 blame", "LABEL 40 fear", "BOUNDARY 20 fear", "SAME 0 fear");
    }

    @Test
    void should_not_take_a_further_code_on_the_same_stretch_for_another_label() {
        assertThat(told(mark(RUI, 0, 10, "fear"), mark(OLENA, 0, 10, "fear"), mark(OLENA, 0, 10, "blame")))
                .containsExactly("MISSED 0 blame", "SAME 0 fear");
    }

    @Test
    void should_call_other_bounds_under_another_code_missed_by_both() {
        assertThat(told(mark(RUI, 0, 10, "fear"), mark(OLENA, 5, 12, "blame")))
                .containsExactly("MISSED 0 fear", "MISSED 5 blame");
    }

    @Test
    void should_take_the_worst_of_many() {
        assertThat(told(mark(RUI, 0, 10, "fear"), mark(OLENA, 0, 10, "fear"), mark(THIRD, 50, 60, "blame")))
                .containsExactly("MISSED 0 fear", "MISSED 0 fear", "MISSED 50 blame");
    }

    /** Whoever marked nothing may never have opened the text. */
    @Test
    void should_compare_only_those_who_marked_something() {
        assertThat(told(mark(RUI, 0, 10, "fear"))).isEmpty();
        assertThat(told()).isEmpty();
    }
}
