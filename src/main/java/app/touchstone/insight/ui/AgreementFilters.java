package app.touchstone.insight.ui;

import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.ScaleId;
import app.touchstone.insight.AgreementChoices;
import app.touchstone.insight.AgreementChoices.Choice;
import app.touchstone.insight.AgreementQuery;
import app.touchstone.insight.Subject;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What to look at: subject, scale or codebook, code, months. */
final class AgreementFilters extends Div {

    private final Select<Subject> subject = new Select<>();
    private final ComboBox<Choice> scale = new ComboBox<>(getTranslation("insight.scale"));
    private final ComboBox<Choice> codebook = new ComboBox<>(getTranslation("insight.codebook"));
    private final ComboBox<Choice> code = new ComboBox<>(getTranslation("insight.code"));
    private final ComboBox<YearMonth> from = new ComboBox<>(getTranslation("insight.from"));
    private final ComboBox<YearMonth> to = new ComboBox<>(getTranslation("insight.to"));
    private boolean reading;

    AgreementFilters(AgreementChoices choices, Runnable changed) {
        addClassName("insight-filters");
        subject.setLabel(getTranslation("insight.subject"));
        subject.setItems(Subject.values());
        subject.setItemLabelGenerator(one -> Labels.of(this, one));
        fill(scale, choices.scales());
        fill(codebook, choices.codebooks());
        fill(code, choices.codes());
        DateTimeFormatter month = DateTimeFormatter.ofPattern("LLLL yyyy", getLocale());
        for (ComboBox<YearMonth> bound : List.of(from, to)) {
            bound.setItems(choices.months());
            bound.setItemLabelGenerator(month::format);
            bound.setClearButtonVisible(true);
        }
        scale.setPlaceholder(getTranslation("insight.scale.most"));
        List.of(codebook, code, from, to).forEach(field -> field.setPlaceholder(getTranslation("insight.all")));
        List.of(scale, codebook, code, from, to)
                .forEach(field -> field.addValueChangeListener(event -> changed(changed)));
        subject.addValueChangeListener(event -> {
            fit();
            changed(changed);
        });
        add(subject, scale, codebook, code, from, to);
    }

    private static void fill(ComboBox<Choice> field, List<Choice> choices) {
        field.setItems(choices);
        field.setItemLabelGenerator(Choice::name);
        field.setClearButtonVisible(true);
    }

    private void changed(Runnable changed) {
        if (!reading) {
            changed.run();
        }
    }

    private void fit() {
        boolean ratings = subject.getValue() == Subject.RATINGS;
        scale.setVisible(ratings);
        codebook.setVisible(!ratings);
        code.setVisible(!ratings);
    }

    void show(AgreementQuery query) {
        reading = true;
        subject.setValue(query.subject());
        choose(scale, query.scale());
        choose(codebook, query.codebook());
        choose(code, query.code());
        from.setValue(query.from());
        to.setValue(query.to());
        fit();
        reading = false;
    }

    private static void choose(ComboBox<Choice> field, @Nullable Object id) {
        field.setValue(
                id == null
                        ? null
                        : field.getListDataView()
                                .getItems()
                                .filter(one -> one.id().equals(id.toString()))
                                .findFirst()
                                .orElse(null));
    }

    AgreementQuery query() {
        boolean ratings = subject.getValue() == Subject.RATINGS;
        return new AgreementQuery(
                subject.getValue(),
                ratings ? id(scale, ScaleId::of) : null,
                ratings ? null : id(codebook, CodebookId::of),
                ratings ? null : id(code, CodeId::of),
                from.getValue(),
                to.getValue());
    }

    private static <T> @Nullable T id(ComboBox<Choice> field, Function<String, T> parse) {
        return field.getValue() == null ? null : parse.apply(field.getValue().id());
    }
}
