package app.touchstone.insight.ui;

import app.touchstone.insight.AgreementAnswer.Slice;
import app.touchstone.insight.Reading;
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
import java.util.function.Predicate;

/** Parts of the judgements, a row each; the name of a part leads to that part alone. */
final class SlicesTable extends Section {

    /**
     * @param name what one part is called, over its column
     * @param place where a part opens alone; empty for nowhere
     * @param told whether it is said elsewhere on the page how the figure is to be read
     */
    SlicesTable(String title, String name, List<Slice> slices, Function<Slice, String> place, Predicate<Reading> told) {
        addClassName("stack");
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        String reading = slices.isEmpty()
                ? ""
                : Labels.of(this, slices.getFirst().figure().reading());
        for (String column :
                List.of(name, getTranslation("insight.units"), reading, getTranslation("insight.intervalHead"))) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
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
        if (!slices.isEmpty() && !told.test(slices.getFirst().figure().reading())) {
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
        row.addDataCell().setText(FigureTexts.range(this, slice.figure()));
        return row;
    }
}
