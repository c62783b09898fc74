package app.touchstone.webhook.ui;

import app.touchstone.look.EntryDialog;
import app.touchstone.look.Labels;
import app.touchstone.webhook.WebhookDetails;
import app.touchstone.webhook.WebhookEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is told of what, to be entered or changed. */
final class WebhookForm extends Div {

    private final TextField address = new TextField(getTranslation("webhook.address"));
    private final CheckboxGroup<WebhookEvent> events = new CheckboxGroup<>(getTranslation("webhook.events"));
    private final TextField note = new TextField(getTranslation("webhook.note"));
    private final Checkbox active = new Checkbox(getTranslation("webhook.active"), true);

    WebhookForm(@Nullable WebhookDetails known) {
        addClassName("form");
        address.setHelperText(getTranslation("webhook.address.rule"));
        address.setRequiredIndicatorVisible(true);
        events.setItems(WebhookEvent.values());
        events.setItemLabelGenerator(event -> Labels.of(this, event));
        events.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        events.setValue(Set.of(WebhookEvent.EDITION_PUBLISHED, WebhookEvent.EDITION_RETRACTED));
        note.setHelperText(getTranslation("webhook.note.hint"));
        if (known != null) {
            address.setValue(known.address());
            events.setValue(known.events());
            note.setValue(known.note());
            active.setValue(known.active());
        }
        add(address, note, events, active);
    }

    void open(String title, Consumer<WebhookDetails> store) {
        new EntryDialog(
                        title,
                        getTranslation("app.save"),
                        Map.of("address", address, "events", events, "note", note),
                        () -> store.accept(details()))
                .with(this)
                .open();
        address.focus();
    }

    private WebhookDetails details() {
        return new WebhookDetails(address.getValue(), events.getValue(), note.getValue(), active.getValue());
    }
}
