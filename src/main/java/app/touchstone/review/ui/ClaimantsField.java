package app.touchstone.review.ui;

import app.touchstone.claim.Claimant;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.ClaimantKind;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Who makes the claim: known claimants chosen again by name, new ones by typing theirs. */
class ClaimantsField extends Div {

    private final Supplier<List<Claimant>> known;
    private final ComboBox<ClaimantDetails> add = new ComboBox<>(getTranslation("claim.claimants"));
    private final Div rows = new Div();
    private final List<Row> shown = new ArrayList<>();
    private Runnable changed = () -> {};

    ClaimantsField(Supplier<List<Claimant>> known) {
        this.known = known;
        addClassName("claimants");
        rows.addClassName("stack");
        add.setHelperText(getTranslation("claim.claimants.rule"));
        add.setItemLabelGenerator(ClaimantDetails::name);
        add.setAllowCustomValue(true);
        add.addCustomValueSetListener(event -> choose(event.getDetail()));
        add.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose(event.getValue());
            }
        });
        add(add, rows);
    }

    void whenChanged(Runnable told) {
        changed = told;
    }

    void show(List<ClaimantDetails> claimants) {
        add.setItems(known.get().stream().map(Claimant::details).toList());
        shown.clear();
        rows.removeAll();
        claimants.forEach(this::addRow);
    }

    List<ClaimantDetails> chosen() {
        return shown.stream().map(Row::claimant).toList();
    }

    /** The fields in which an entry can be wrong. With several claimants the last one stands for all. */
    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("claimants", add);
        fields.put("name", add);
        shown.forEach(row -> {
            fields.put("description", row.description);
            fields.put("sameAs", row.sameAs);
        });
        return fields;
    }

    private void choose(String name) {
        if (!name.isBlank()) {
            choose(add.getListDataView()
                    .getItems()
                    .filter(one -> one.name().equals(name.strip()))
                    .findFirst()
                    .orElseGet(() -> new ClaimantDetails(name.strip(), ClaimantKind.PERSON, "", "")));
        }
    }

    private void choose(ClaimantDetails claimant) {
        add.clear();
        if (shown.stream().noneMatch(row -> row.name.equals(claimant.name()))) {
            addRow(claimant);
            changed.run();
        }
    }

    private void addRow(ClaimantDetails claimant) {
        Row row = new Row(claimant);
        shown.add(row);
        rows.add(row);
    }

    private void remove(Row row) {
        shown.remove(row);
        rows.remove(row);
        changed.run();
        add.focus();
    }

    private final class Row extends Div {
        private final String name;
        private final Select<ClaimantKind> kind = new Select<>();
        private final TextField description = new TextField(getTranslation("claim.claimant.description"));
        private final TextField sameAs = new TextField(getTranslation("claim.claimant.sameAs"));

        private Row(ClaimantDetails claimant) {
            name = claimant.name();
            addClassName("claimant");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", name);
            kind.setLabel(getTranslation("claim.claimant.kind"));
            kind.setItems(ClaimantKind.values());
            kind.setItemLabelGenerator(one -> Labels.of(this, one));
            kind.setValue(claimant.kind());
            description.setValue(claimant.description());
            sameAs.setValue(claimant.sameAs());
            description.setValueChangeMode(ValueChangeMode.LAZY);
            sameAs.setValueChangeMode(ValueChangeMode.LAZY);
            kind.addValueChangeListener(event -> changed.run());
            description.addValueChangeListener(event -> changed.run());
            sameAs.addValueChangeListener(event -> changed.run());
            Button remove = new Button(getTranslation("claim.claimant.remove"), event -> remove(this));
            remove.setAriaLabel(getTranslation("claim.claimant.removeOne", name));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            Div head = new Div(new com.vaadin.flow.component.html.Span(name), remove);
            head.addClassName("claimant-head");
            Div details = new Div(kind, description, sameAs);
            details.addClassName("form-row");
            add(head, details);
        }

        private ClaimantDetails claimant() {
            return new ClaimantDetails(
                    name,
                    Objects.requireNonNullElse(kind.getValue(), ClaimantKind.PERSON),
                    description.getValue().strip(),
                    sameAs.getValue().strip());
        }
    }
}
