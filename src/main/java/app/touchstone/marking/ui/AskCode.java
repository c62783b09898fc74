package app.touchstone.marking.ui;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebook;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks which code a mark should have instead of its own. */
final class AskCode extends Dialog {

    AskCode(List<Codebook> codebooks, @Nullable Code now, Consumer<Code> chosen) {
        setHeaderTitle(getTranslation("marking.recode"));
        ComboBox<Code> codes = new ComboBox<>(getTranslation("marking.code"));
        codes.addClassName("wide");
        codes.setItemLabelGenerator(code -> Labels.of(this, code.kind()) + " › " + code.path());
        codes.setItems(codebooks.stream().flatMap(book -> book.codes().stream()).toList());
        Paragraph meaning = new Paragraph();
        meaning.addClassName("soft");
        codes.addValueChangeListener(event ->
                meaning.setText(event.getValue() == null ? "" : event.getValue().definition()));
        Button save = new Button(getTranslation("app.save"), event -> {
            Code code = codes.getValue();
            if (code == null) {
                codes.setInvalid(true);
                codes.setErrorMessage(getTranslation("marking.code.choose"));
                return;
            }
            close();
            if (now == null || !now.id().equals(code.id())) {
                chosen.accept(code);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (now != null) {
            codebooks.stream()
                    .flatMap(book -> book.codes().stream())
                    .filter(code -> code.id().equals(now.id()))
                    .findFirst()
                    .ifPresent(codes::setValue);
        }
        add(codes, meaning);
        addClassName("ask");
        getFooter().add(new Button(getTranslation("app.cancel"), event -> close()), save);
        codes.focus();
    }
}
