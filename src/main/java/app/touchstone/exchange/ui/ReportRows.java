package app.touchstone.exchange.ui;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.exchange.ImportOutcome;
import app.touchstone.exchange.ImportReport;
import app.touchstone.exchange.ImportRow;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of each annotation, row by row; one outcome at a time when asked for. */
final class ReportRows extends Div {

    private final Grid<ImportRow> grid = new Grid<>();
    private final Select<ImportOutcome> filter = new Select<>();
    private final Map<CodeId, Code> codes;

    ReportRows(Map<CodeId, Code> codes) {
        this.codes = codes;
        addClassName("stack");
        filter.setLabel(getTranslation("exchange.rows.filter"));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("exchange.rows.all"));
        filter.setItemLabelGenerator(
                outcome -> outcome == null ? getTranslation("exchange.rows.all") : Labels.of(this, outcome));
        column("exchange.rows.number", row -> String.valueOf(row.number()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::quote))
                .setHeader(getTranslation("exchange.rows.quote"))
                .setFlexGrow(3);
        column("exchange.rows.code", this::code).setFlexGrow(1);
        grid.addColumn(new ComponentRenderer<>(this::outcome))
                .setHeader(getTranslation("exchange.rows.outcome"))
                .setFlexGrow(2);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        Div narrowing = new Div(filter);
        narrowing.addClassName("form");
        add(narrowing, grid);
    }

    void show(ImportReport report) {
        filter.setItems(List.copyOf(report.counts().keySet()));
        filter.addValueChangeListener(event -> rows(report));
        rows(report);
    }

    private void rows(ImportReport report) {
        ImportOutcome only = filter.getValue();
        grid.setItems(report.rows().stream()
                .filter(row -> only == null || row.outcome() == only)
                .toList());
    }

    private Grid.Column<ImportRow> column(String key, SerializableFunction<ImportRow, String> text) {
        return grid.addColumn(text::apply).setHeader(getTranslation(key));
    }

    private String code(ImportRow row) {
        CodeId code = row.code();
        if (code != null && codes.containsKey(code)) {
            return codes.get(code).label();
        }
        return row.label().isEmpty() ? getTranslation("exchange.label.none") : row.label();
    }

    private Span quote(ImportRow row) {
        Span quote = new Span(row.quote());
        quote.getElement().setAttribute("dir", "auto");
        return quote;
    }

    private Div outcome(ImportRow row) {
        Div cell = new Div(new Span(Labels.of(this, row.outcome())));
        String more = Stream.of(
                        row.outcome() == ImportOutcome.AMBIGUOUS
                                ? getTranslation("exchange.rows.times", row.times())
                                : "",
                        row.elsewhere() ? getTranslation("exchange.rows.elsewhere") : "",
                        row.broken().stream().map(rule -> Labels.of(this, rule)).collect(Collectors.joining("; ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!more.isEmpty()) {
            Span detail = new Span(more);
            detail.addClassName("soft");
            cell.add(detail);
        }
        cell.addClassName("stack");
        return cell;
    }
}
