package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Sources;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;

/** A source that is not on the desk yet, added in the middle of entering evidence; what else is known comes later. */
class NewSource extends Div {

    private final CurrentMember current;
    private final Sources sources;
    private final Consumer<Source> added;
    private final TextField name = new TextField(getTranslation("evidence.source.name"));
    private final Select<SourceKind> kind = new Select<>();
    private final Select<SourceType> type = new Select<>();
    private final TextField address = new TextField(getTranslation("evidence.source.address"));

    NewSource(CurrentMember current, Sources sources, Consumer<Source> added) {
        this.current = current;
        this.sources = sources;
        this.added = added;
        addClassNames("card", "new-source");
        setVisible(false);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("evidence.source.new"));
        kind.setLabel(getTranslation("evidence.source.kind"));
        kind.setItems(SourceKind.values());
        kind.setItemLabelGenerator(one -> Labels.of(this, one));
        kind.setValue(SourceKind.INSTITUTION);
        type.setLabel(getTranslation("evidence.source.type"));
        type.setItems(SourceType.values());
        type.setItemLabelGenerator(one -> Labels.of(this, one));
        type.setValue(SourceType.PRIMARY);
        Div row = new Div(kind, type);
        row.addClassName("form-row");
        Button add = new Button(getTranslation("evidence.source.addThis"), event -> store());
        Button cancel = new Button(getTranslation("app.cancel"), event -> setVisible(false));
        Div actions = new Div(add, cancel);
        actions.addClassName("actions");
        add(name, row, address, actions);
    }

    void open(String typed) {
        name.setValue(typed.strip());
        setVisible(true);
        kind.focus();
    }

    private void store() {
        try {
            Source source = sources.add(
                    current.get(),
                    new SourceDetails(
                            name.getValue().strip(),
                            kind.getValue(),
                            type.getValue(),
                            "",
                            "",
                            address.getValue().strip(),
                            ""));
            setVisible(false);
            added.accept(source);
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("name", name, "address", address));
        }
    }
}
