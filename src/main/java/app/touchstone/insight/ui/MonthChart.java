package app.touchstone.insight.ui;

import app.touchstone.insight.AgreementAnswer.Slice;
import app.touchstone.insight.Figure;
import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;

/**
 * The main figure month by month, as a picture. The table beside it says the same in words, so the picture is hidden
 * from those who are read to. A month without a value has no point: a line through it would claim one.
 */
final class MonthChart extends Svg {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int LEFT = 40;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    /** The most names below the axis that do not run into each other. */
    private static final int NAMES = 8;

    MonthChart(List<Slice> months) {
        super(drawn(months));
        addClassName("month-chart");
        getElement().setAttribute("aria-hidden", "true");
    }

    static String drawn(List<Slice> months) {
        double lowest = months.stream()
                .map(Slice::figure)
                .mapToDouble(
                        figure -> figure.low() != null ? figure.low() : figure.value() != null ? figure.value() : 0)
                .min()
                .orElse(0);
        double least = lowest >= 0 ? 0 : lowest >= -0.5 ? -0.5 : -1;
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\">");
        for (double mark = least; mark <= 1.001; mark += least < 0 ? 0.5 : 0.25) {
            double y = y(mark, least);
            svg.append("<line class=\"chart-rule\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(LEFT, WIDTH, at(y), at(y)));
            svg.append("<text class=\"chart-text\" x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                    .formatted(LEFT - 6, at(y + 4), at(mark)));
        }
        int step = Math.max(1, (months.size() + NAMES - 1) / NAMES);
        double before = Double.NaN;
        double beforeX = 0;
        for (int i = 0; i < months.size(); i++) {
            double x = LEFT + (i + 0.5) * (WIDTH - LEFT) / months.size();
            Figure figure = months.get(i).figure();
            if (i % step == 0) {
                // a month's own digits, nothing that somebody typed
                svg.append("<text class=\"chart-text\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                        .formatted(at(x), HEIGHT - 6, months.get(i).key()));
            }
            if (figure.value() == null) {
                before = Double.NaN;
                continue;
            }
            double y = y(figure.value(), least);
            if (figure.low() != null && figure.high() != null) {
                svg.append("<line class=\"chart-interval\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>"
                        .formatted(at(x), at(x), at(y(figure.low(), least)), at(y(figure.high(), least))));
            }
            if (!Double.isNaN(before)) {
                svg.append("<line class=\"chart-line\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                        .formatted(at(beforeX), at(before), at(x), at(y)));
            }
            svg.append("<circle class=\"chart-point\" cx=\"%s\" cy=\"%s\" r=\"4\"/>".formatted(at(x), at(y)));
            before = y;
            beforeX = x;
        }
        return svg.append("</svg>").toString();
    }

    private static double y(double value, double least) {
        return TOP + (1 - (value - least) / (1 - least)) * (HEIGHT - TOP - BOTTOM);
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
