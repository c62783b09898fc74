package app.touchstone.evidence.ui;

import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known of a source, to be entered or changed. */
class SourceForm extends Div {

    private final TextField name = new TextField(getTranslation("evidence.source.name"));
    private final Select<SourceKind> kind = new Select<>();
    private final Select<SourceType> type = new Select<>();
    private final TextField country = new TextField(getTranslation("evidence.source.country"));
    private final TextField language = new TextField(getTranslation("evidence.source.language"));
    private final TextField address = new TextField(getTranslation("evidence.source.address"));
    private final TextArea interests = new TextArea(getTranslation("evidence.source.interests"));
    private final TextArea note = new TextArea(getTranslation("evidence.source.note"));

    SourceForm(@Nullable SourceDetails known) {
        kind.setLabel(getTranslation("evidence.source.kind"));
        kind.setItems(SourceKind.values());
        kind.setItemLabelGenerator(one -> Labels.of(this, one));
        kind.setValue(SourceKind.INSTITUTION);
        type.setLabel(getTranslation("evidence.source.type"));
        type.setItems(SourceType.values());
        type.setItemLabelGenerator(one -> Labels.of(this, one));
        type.setHelperText(getTranslation("evidence.source.type.rule"));
        type.setValue(SourceType.PRIMARY);
        country.setHelperText(getTranslation("evidence.source.country.rule"));
        language.setHelperText(getTranslation("evidence.source.language.rule"));
        interests.setHelperText(getTranslation("evidence.source.interests.rule"));
        name.setRequiredIndicatorVisible(true);
        if (known != null) {
            fill(known);
        }
        addClassName("form");
        add(name, row(kind, type), address, row(country, language), interests, note);
    }

    private static Div row(com.vaadin.flow.component.Component... fields) {
        Div row = new Div(fields);
        row.addClassName("form-row");
        return row;
    }

    private void fill(SourceDetails known) {
        name.setValue(known.name());
        kind.setValue(known.kind());
        type.setValue(known.type());
        country.setValue(known.country());
        language.setValue(known.language());
        address.setValue(known.address());
        note.setValue(known.note());
        interests.setValue(known.interests());
    }

    /** Opens the form over the page; {@code store} may throw a problem, which is then told at the fields. */
    EntryDialog dialog(String title, Consumer<SourceDetails> store) {
        EntryDialog dialog =
                new EntryDialog(title, getTranslation("app.save"), fields(), () -> store.accept(details())).with(this);
        name.focus();
        return dialog;
    }

    private SourceDetails details() {
        return new SourceDetails(
                name.getValue(),
                kind.getValue(),
                type.getValue(),
                country.getValue().strip(),
                language.getValue().strip(),
                address.getValue().strip(),
                note.getValue(),
                interests.getValue());
    }

    private Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("kind", kind);
        fields.put("type", type);
        fields.put("country", country);
        fields.put("language", language);
        fields.put("address", address);
        fields.put("note", note);
        fields.put("interests", interests);
        return fields;
    }
}
