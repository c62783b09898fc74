package app.touchstone.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.agreement.Undefined;
import app.touchstone.insight.AgreementAnswer.Slice;
import app.touchstone.insight.Figure;
import app.touchstone.insight.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthChartTest {

    private static Slice month(String key, @Nullable Double value) {
        return new Slice(
                key,
                key,
                3,
                new Figure(
                        Reading.ALPHA_ORDINAL,
                        value,
                        value == null ? null : value - 0.2,
                        value == null ? null : Math.min(1, value + 0.2),
                        value == null ? Undefined.ONE_CATEGORY : null));
    }

    private static int count(String svg, String part) {
        return svg.split(part, -1).length - 1;
    }

    @Test
    void should_draw_no_point_and_no_line_where_there_is_no_value() {
        String svg = MonthChart.drawn(
                List.of(month("2026-01", 0.5), month("2026-02", 0.7), month("2026-03", null), month("2026-04", 0.6)));
        assertThat(count(svg, "<circle")).isEqualTo(3);
        assertThat(count(svg, "chart-line")).isEqualTo(1);
        assertThat(count(svg, "chart-interval")).isEqualTo(3);
        assertThat(svg).contains("2026-03").doesNotContain("NaN", "style=");
    }

    @Test
    void should_hold_values_below_chance_within_the_picture() {
        String svg = MonthChart.drawn(List.of(month("2026-01", -0.7), month("2026-02", 1.0)));
        assertThat(svg).contains(">-1.00<", ">0.00<", ">1.00<").doesNotContain("y1=\"-", "cy=\"-");
    }
}
