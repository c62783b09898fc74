package app.touchstone.marking.ui;

import app.touchstone.account.Member;
import app.touchstone.document.Document;
import app.touchstone.document.Documents;
import app.touchstone.document.ui.DetailsForm;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;

/** Corrects what is known about a document. What was typed stays when it cannot be saved. */
final class EditDetails extends Dialog {

    EditDetails(Documents documents, Member member, Document document, Consumer<Document> changed) {
        setHeaderTitle(getTranslation("marking.details"));
        addClassName("ask");
        DetailsForm form = new DetailsForm();
        form.show(document.details());
        Button save = new Button(getTranslation("app.save"), event -> {
            try {
                changed.accept(documents.describe(member, document.id(), document.version(), form.details()));
                close();
                Told.done(getTranslation("app.saved"));
            } catch (RuntimeException problem) {
                Told.at(this, problem, form.fields());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(form);
        getFooter().add(new Button(getTranslation("app.cancel"), event -> close()), save);
    }
}
