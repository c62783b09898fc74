package app.touchstone.insight.ui;

import app.touchstone.insight.AgreementAnswer.Slice;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;

/** Parts of the judgements, a row each; the name of a part leads to that part alone. */
final class SlicesTable extends Section {

    /** @param place where a part opens alone; empty for nowhere */
    SlicesTable(String title, List<Slice> slices, Function<Slice, String> place) {
        addClassName("stack");
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        String reading = slices.isEmpty()
                ? ""
                : Labels.of(this, slices.getFirst().figure().reading());
        for (String name :
                List.of(title, getTranslation("insight.units"), reading, getTranslation("insight.intervalHead"))) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        slices.forEach(slice -> table.getBody().add(row(slice, place.apply(slice))));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", title);
        add(new H2(title), scroll);
        if (!slices.isEmpty()) {
            Paragraph how = new Paragraph(getTranslation(
                    "insight.how." + slices.getFirst().figure().reading().name()));
            how.addClassName("soft");
            add(how);
        }
        setVisible(!slices.isEmpty());
    }

    private NativeTableRow row(Slice slice, String place) {
        Component name = place.isEmpty() ? new Span(slice.name()) : new Anchor(place, slice.name());
        NativeTableHeaderCell first = new NativeTableHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        NativeTableRow row = new NativeTableRow();
        row.add(first);
        row.addDataCell().setText(String.valueOf(slice.units()));
        row.addDataCell().setText(FigureTexts.value(this, slice.figure()));
        row.addDataCell().setText(FigureTexts.interval(this, slice.figure()));
        return row;
    }
}
