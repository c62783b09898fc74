package app.touchstone.intake.ui;

import app.touchstone.account.Member;
import app.touchstone.intake.ColumnUse;
import app.touchstone.intake.DayOrder;
import app.touchstone.intake.Intake;
import app.touchstone.intake.IntakeKind;
import app.touchstone.intake.Intakes;
import app.touchstone.intake.TableReading;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a table is read: its charset and delimiter, whether it has a header, and what each column is. */
final class MappingPart extends Section {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final int LONGEST_SHOWN = 120;

    private final transient Intakes intakes;
    private final transient Member member;
    private final transient Intake intake;
    private final transient Runnable changed;

    MappingPart(Intakes intakes, Member member, Intake intake, Runnable changed) {
        this.intakes = intakes;
        this.member = member;
        this.intake = intake;
        this.changed = changed;
        addClassName("stack");
        add(new H2(getTranslation("intake.mapping.title")), new Paragraph(getTranslation("intake.mapping.intro")));
        if (intake.kind() != IntakeKind.JSON_LINES) {
            add(form());
        }
        add(columns());
    }

    private Div form() {
        TableReading now = intake.reading();
        Div form = new Div();
        form.addClassName("form");
        if (intake.kind() == IntakeKind.CSV) {
            Select<String> charset = new Select<>();
            charset.setLabel(getTranslation("intake.mapping.charset"));
            List<String> choices = new ArrayList<>(Intakes.CHARSETS);
            if (!choices.contains(now.charset())) {
                choices.add(now.charset());
            }
            charset.setItems(choices);
            charset.setValue(now.charset());
            charset.addValueChangeListener(event -> store(event.getValue(), now.delimiter(), now.header(), now.days()));
            Select<String> delimiter = new Select<>();
            delimiter.setLabel(getTranslation("intake.mapping.delimiter"));
            delimiter.setItems(DELIMITERS);
            delimiter.setItemLabelGenerator(one -> getTranslation("intake.delimiter." + DELIMITERS.indexOf(one)));
            delimiter.setValue(now.delimiter());
            delimiter.addValueChangeListener(event -> store(now.charset(), event.getValue(), now.header(), now.days()));
            form.add(charset, delimiter);
        }
        Select<DayOrder> days = new Select<>();
        days.setLabel(getTranslation("intake.mapping.days"));
        days.setItems(DayOrder.values());
        days.setItemLabelGenerator(order -> Labels.of(this, order));
        days.setValue(now.days());
        days.addValueChangeListener(event -> store(now.charset(), now.delimiter(), now.header(), event.getValue()));
        Checkbox header = new Checkbox(getTranslation("intake.mapping.header"), now.header());
        header.addValueChangeListener(event -> store(now.charset(), now.delimiter(), event.getValue(), now.days()));
        form.add(days, header);
        return form;
    }

    private void store(String charset, String delimiter, boolean header, DayOrder days) {
        TableReading now = intake.reading();
        boolean same = charset.equals(now.charset()) && delimiter.equals(now.delimiter()) && header == now.header();
        store(new TableReading(charset, delimiter, header, List.of(), same ? now.uses() : List.of(), days));
    }

    private void store(TableReading reading) {
        try {
            intakes.read(member, intake.id(), reading);
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        changed.run();
    }

    /** A card for each column: what it is called, what stands in it, and what it is. */
    private Div columns() {
        TableReading now = intake.reading();
        List<List<String>> sample = intakes.sample(member, intake.id());
        List<List<String>> values = now.header() && intake.kind() != IntakeKind.JSON_LINES && !sample.isEmpty()
                ? sample.subList(1, sample.size())
                : sample;
        Div cards = new Div();
        cards.addClassName("form");
        for (int i = 0; i < now.columns().size(); i++) {
            cards.add(column(now, i, values));
        }
        return cards;
    }

    private Div column(TableReading now, int column, List<List<String>> values) {
        Select<ColumnUse> use = new Select<>();
        use.setLabel(now.columns().get(column));
        use.setItems(ColumnUse.values());
        use.setItemLabelGenerator(one -> Labels.of(this, one));
        use.setValue(now.uses().get(column));
        use.addValueChangeListener(event -> {
            List<ColumnUse> uses = new ArrayList<>(now.uses());
            ColumnUse chosen = Objects.requireNonNullElse(event.getValue(), ColumnUse.IGNORED);
            // a use moves to the column it is given last
            uses.replaceAll(one -> one == chosen ? ColumnUse.IGNORED : one);
            uses.set(column, chosen);
            store(now.with(uses));
        });
        String shown = values.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse(getTranslation("intake.mapping.empty"));
        Span example = new Span(shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "…");
        example.addClassName("soft");
        example.getElement().setAttribute("dir", "auto");
        Div card = new Div(use, example);
        card.addClassName("stack");
        return card;
    }
}
