package app.touchstone.look;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret: this once. It closes only by its button, so that no stray click loses it. */
public final class SecretDialog extends Dialog {

    /** @param once says that it is shown only now */
    public SecretDialog(String title, String once, String label, String secret) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        TextField field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassNames("wide", "hash");
        Button copy = new Button(getTranslation("look.secret.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(event -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", secret)
                .then(
                        done -> Told.done(getTranslation("look.secret.copied")),
                        // some browsers keep the clipboard to themselves: select it, so that the keys do it
                        refused -> field.getElement().executeJs("this.focus(); this.inputElement.select()")));
        Div content = new Div(new Paragraph(once), field);
        content.addClassName("form");
        add(content);
        getFooter().add(new Button(getTranslation("look.secret.done"), event -> close()), copy);
    }
}
