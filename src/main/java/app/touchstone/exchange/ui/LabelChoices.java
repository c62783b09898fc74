package app.touchstone.exchange.ui;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebook;
import app.touchstone.exchange.ImportReport.UnknownLabel;
import app.touchstone.exchange.LabelChoice;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks once for each unknown tag what it is: a code, a claim, or nothing. */
final class LabelChoices extends Div {

    /** How many tags are asked for at once; with more, the file's tags are no codes at all. */
    private static final int MOST = 50;

    /** @param chosen is filled in as the person chooses */
    LabelChoices(
            List<UnknownLabel> unknown, List<Codebook> codebooks, Map<String, LabelChoice> chosen, Runnable changed) {
        addClassName("stack");
        add(new H3(getTranslation("exchange.labels.title")), new Paragraph(getTranslation("exchange.labels.intro")));
        List<Option> options = new ArrayList<>();
        options.add(new Option(getTranslation("exchange.labels.claim"), LabelChoice.CLAIM));
        options.add(new Option(getTranslation("exchange.labels.skip"), LabelChoice.SKIP));
        for (Codebook book : codebooks) {
            for (Code code : book.codes()) {
                options.add(new Option(code.path(), LabelChoice.code(code.id())));
            }
        }
        Div fields = new Div();
        fields.addClassName("form");
        for (UnknownLabel label : unknown.subList(0, Math.min(MOST, unknown.size()))) {
            ComboBox<Option> field = new ComboBox<>(getTranslation(
                    "exchange.labels.label",
                    label.label().isEmpty() ? getTranslation("exchange.label.none") : label.label(),
                    label.times()));
            field.setItems(options);
            field.setItemLabelGenerator(Option::words);
            field.setClearButtonVisible(true);
            field.addValueChangeListener(event -> {
                if (event.getValue() == null) {
                    chosen.remove(label.label());
                } else {
                    chosen.put(label.label(), event.getValue().choice);
                }
                changed.run();
            });
            fields.add(field);
        }
        add(fields);
        if (unknown.size() > MOST) {
            add(new Paragraph(getTranslation("exchange.labels.more", unknown.size() - MOST)));
        }
    }

    private record Option(String words, LabelChoice choice) {}
}
