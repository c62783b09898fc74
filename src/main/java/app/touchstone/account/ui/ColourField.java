package app.touchstone.account.ui;

import app.touchstone.account.Colour;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;

/** A colour, typed or picked, that says at once whether text in it can be read, and offers the nearest that can. */
final class ColourField extends Div {

    private final Colour ground;
    private final TextField text;
    private final Input picker = new Input();
    private final Paragraph contrast = new Paragraph();
    private final Button nearest = new Button();

    ColourField(String label, String help, Colour ground) {
        this.ground = ground;
        addClassName("stack");
        text = new TextField(label);
        text.setHelperText(help);
        text.setManualValidation(true);
        text.setMaxLength(7);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> show());
        picker.setType("color");
        picker.setAriaLabel(getTranslation("account.letterhead.pick", label));
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                text.setValue(event.getValue());
            }
        });
        contrast.addClassName("soft");
        contrast.getElement().setAttribute("role", "status");
        nearest.setVisible(false);
        nearest.addClickListener(event -> found().ifPresent(
                        colour -> text.setValue(colour.readableOn(ground).hex())));
        text.setSuffixComponent(picker);
        add(text, contrast, nearest);
    }

    TextField field() {
        return text;
    }

    String value() {
        return text.getValue().strip();
    }

    void set(String hex) {
        text.setValue(hex);
        show();
    }

    void setReadOnly(boolean readOnly) {
        text.setReadOnly(readOnly);
        picker.setVisible(!readOnly);
    }

    private Optional<Colour> found() {
        return Colour.of(value());
    }

    private void show() {
        text.setInvalid(false);
        nearest.setVisible(false);
        if (value().isEmpty()) {
            contrast.setText("");
            return;
        }
        if (found().isEmpty()) {
            contrast.setText(getTranslation("account.letterhead.noColour"));
            return;
        }
        Colour colour = found().get();
        picker.setValue(colour.hex());
        double ratio = Math.floor(colour.contrast(ground) * 10) / 10;
        if (colour.contrast(ground) >= Colour.READABLE) {
            contrast.setText(getTranslation("account.letterhead.contrast", ratio));
            return;
        }
        String better = colour.readableOn(ground).hex();
        contrast.setText(getTranslation("account.letterhead.contrast.poor", ratio, better));
        nearest.setText(getTranslation("account.letterhead.use", better));
        nearest.setVisible(!text.isReadOnly());
    }
}
