package app.touchstone.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;

/**
 * A form over the page. It is left by saving or on purpose: a stray click does not close it, and the Escape key asks
 * first when something was typed.
 */
public final class EntryDialog extends Dialog {

    private final Map<String, ? extends HasValidation> fields;
    private final Runnable store;
    private final Button save;
    private boolean touched;

    /**
     * @param fields the form's fields by the names the command gives them, for telling what is wrong where
     * @param store stores what was entered; a problem it throws is told at the fields, and the form stays open
     */
    public EntryDialog(String title, String doIt, Map<String, ? extends HasValidation> fields, Runnable store) {
        this.fields = fields;
        this.store = store;
        this.save = new Button(doIt, event -> save());
        setHeaderTitle(title);
        addClassName("entry");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(event -> leave());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("app.cancel"), event -> leave()), save);
        fields.values().forEach(this::watch);
    }

    /** Lays the form out, one part below the other, and puts the caret into the first field. */
    public EntryDialog with(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("form");
        add(form);
        for (Component part : parts) {
            if (part instanceof Focusable<?> first) {
                first.focus();
                break;
            }
        }
        return this;
    }

    private void watch(HasValidation field) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(event -> touched |= event.isFromClient());
        }
    }

    private void save() {
        try {
            if (fields.values().stream().noneMatch(EntryDialog::unreadable)) {
                store.run();
                close();
            }
        } catch (RuntimeException problem) {
            Told.at(this, problem, fields);
        } finally {
            save.setEnabled(true);
        }
    }

    /** A day that could not be read counts as empty to the program; storing it so would lose what was typed. */
    private static boolean unreadable(HasValidation field) {
        return field instanceof DatePicker day && day.isInvalid() && day.isEmpty();
    }

    private void leave() {
        if (!touched) {
            close();
            return;
        }
        Asking.first(
                getTranslation("look.leave.title"),
                getTranslation("look.leave.entry"),
                getTranslation("look.leave.discard"),
                getTranslation("look.leave.stay"),
                this::close);
    }
}
