package app.touchstone.marking.ui;

import app.touchstone.codebook.CodeId;
import app.touchstone.look.Labels;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All marks of the text in reading order, to be narrowed to a kind or to a code, and chosen from. */
final class MarkList extends Div {

    /** Something to narrow the list to. */
    private record Choice(
            String label, @Nullable MarkKind kind, @Nullable CodeId code) {
        boolean takes(MarkRow row) {
            return kind == null || (code == null ? row.kind() == kind : code.equals(row.code()));
        }
    }

    private final ComboBox<Choice> choice = new ComboBox<>();
    private final Grid<MarkRow> grid = new Grid<>();
    private final Paragraph none = new Paragraph(getTranslation("marking.list.none"));
    private Collection<MarkRow> rows = List.of();
    private boolean told;

    MarkList(Consumer<MarkId> chosen) {
        addClassName("mark-list");
        none.addClassName("soft");
        choice.setLabel(getTranslation("marking.list.filter"));
        choice.setItemLabelGenerator(Choice::label);
        choice.setClearButtonVisible(true);
        choice.setPlaceholder(getTranslation("marking.list.all"));
        choice.addValueChangeListener(event -> narrow());
        grid.addColumn(
                LitRenderer.<MarkRow>of("<div class='mark-row'><span class=${item.swatch} aria-hidden='true'></span>"
                                + "<span class='mark-row-label'>${item.label}</span>"
                                + "<span class='mark-row-quote' dir='auto'>${item.excerpt}</span></div>")
                        .withProperty("swatch", MarkRow::swatch)
                        .withProperty("label", this::label)
                        .withProperty("excerpt", MarkRow::excerpt));
        grid.setAriaLabel(getTranslation("marking.list.label"));
        grid.addThemeVariants(com.vaadin.flow.component.grid.GridVariant.NO_BORDER);
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (!told && event.getValue() != null) {
                chosen.accept(event.getValue().id());
            }
        });
        add(choice, none, grid);
    }

    /** Shows these marks; the narrowing stays. */
    void show(Collection<MarkRow> all) {
        rows = all;
        Choice kept = choice.getValue();
        List<Choice> choices = choices();
        choice.setItems(choices);
        choice.setValue(
                choices.stream().filter(one -> one.equals(kept)).findFirst().orElse(null));
        narrow();
    }

    void choose(@Nullable MarkId id) {
        told = true;
        grid.asSingleSelect()
                .setValue(rows.stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .orElse(null));
        told = false;
    }

    private List<Choice> choices() {
        TreeMap<String, Choice> found = new TreeMap<>();
        for (MarkRow row : rows) {
            String kind = Labels.of(this, row.kind());
            found.putIfAbsent(kind, new Choice(kind, row.kind(), null));
            if (row.code() != null) {
                String label = kind + " › " + row.label();
                found.putIfAbsent(label, new Choice(label, row.kind(), row.code()));
            }
        }
        return List.copyOf(found.values());
    }

    private String label(MarkRow row) {
        return row.code() == null ? row.label() : Labels.of(this, row.kind()) + " › " + row.label();
    }

    private void narrow() {
        Choice wanted = choice.getValue();
        MarkRow selected = grid.asSingleSelect().getValue();
        List<MarkRow> shown =
                rows.stream().filter(row -> wanted == null || wanted.takes(row)).toList();
        told = true;
        grid.setItems(shown);
        if (selected != null) {
            shown.stream()
                    .filter(row -> Objects.equals(row.id(), selected.id()))
                    .findFirst()
                    .ifPresent(grid.asSingleSelect()::setValue);
        }
        told = false;
        grid.setVisible(!shown.isEmpty());
        none.setVisible(shown.isEmpty());
        choice.setVisible(!rows.isEmpty());
    }
}
