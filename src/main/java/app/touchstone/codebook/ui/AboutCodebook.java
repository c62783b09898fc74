package app.touchstone.codebook.ui;

import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.DraftChange;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** What the codebook is called, whose it is and how to code with it; each field is stored when it is left. */
final class AboutCodebook extends Details {

    AboutCodebook(CodebookFile file, Consumer<DraftChange> edit) {
        setSummaryText(getTranslation("codebook.aboutIt"));
        TextField name = new TextField(getTranslation("codebook.name"), file.name(), "");
        TextField language = new TextField(getTranslation("codebook.language"), file.language(), "");
        TextArea description = new TextArea(getTranslation("codebook.description"), file.description(), "");
        TextArea guideline = new TextArea(getTranslation("codebook.guidelines"), file.guideline(), "");
        TextArea source = new TextArea(getTranslation("codebook.source"), file.source(), "");
        TextField licence = new TextField(getTranslation("codebook.licence"), file.licence(), "");
        guideline.setHelperText(getTranslation("codebook.guidelines.help"));
        name.setMaxLength(200);
        language.setMaxLength(35);
        licence.setMaxLength(200);
        List<AbstractField<?, String>> fields = List.of(name, language, description, guideline, source, licence);
        fields.forEach(field -> field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                edit.accept(new DraftChange.Describe(
                        name.getValue(),
                        language.getValue(),
                        description.getValue(),
                        source.getValue(),
                        licence.getValue(),
                        guideline.getValue()));
            }
        }));
        Div form = new Div(name, language, description, guideline, source, licence);
        form.addClassName("form");
        add(form);
    }
}
