package app.touchstone.evidence.ui;

import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceQuery;
import app.touchstone.evidence.SourceType;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.function.Function;

/** Which sources are shown. */
final class SourceFilters extends Div {

    private final TextField text = new TextField(getTranslation("evidence.sources.filter"));
    private final Select<SourceKind> kind = new Select<>();
    private final Select<SourceType> type = new Select<>();
    private final TextField country = new TextField(getTranslation("evidence.source.country"));

    SourceFilters(Runnable changed) {
        addClassName("form-row");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        country.setClearButtonVisible(true);
        country.setValueChangeMode(ValueChangeMode.LAZY);
        country.setMaxLength(2);
        choice(kind, "evidence.source.kind", SourceKind.values(), one -> Labels.of(this, one));
        choice(type, "evidence.source.type", SourceType.values(), one -> Labels.of(this, one));
        text.addValueChangeListener(event -> changed.run());
        kind.addValueChangeListener(event -> changed.run());
        type.addValueChangeListener(event -> changed.run());
        country.addValueChangeListener(event -> changed.run());
        add(text, kind, type, country);
    }

    private <T> void choice(Select<T> select, String key, T[] values, Function<T, String> label) {
        select.setLabel(getTranslation(key));
        select.setItems(Arrays.asList(values));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("evidence.sources.every"));
        select.setItemLabelGenerator(one -> one == null ? getTranslation("evidence.sources.every") : label.apply(one));
    }

    SourceQuery query() {
        return new SourceQuery(
                text.getValue().strip(),
                kind.getValue(),
                type.getValue(),
                country.getValue().strip());
    }
}
