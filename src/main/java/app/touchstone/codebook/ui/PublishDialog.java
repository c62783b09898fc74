package app.touchstone.codebook.ui;

import app.touchstone.codebook.CodeUse;
import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.EvolutionPreview;
import app.touchstone.codebook.EvolutionPreview.Touched;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What publishing a draft will do to codes, marks and claims, and then doing it. */
final class PublishDialog extends Dialog {

    PublishDialog(CodebookDraft draft, EvolutionPreview preview, Runnable publish) {
        int number = draft.base() + 1;
        setHeaderTitle(
                getTranslation("codebook.publish.title", draft.content().file().name(), number));
        addClassName("entry");
        Div parts = new Div();
        parts.addClassName("stack");
        if (!draft.findings().isEmpty()) {
            parts.add(new Paragraph(
                    getTranslation("codebook.publish.wrong", draft.findings().size())));
            UnorderedList faults = new UnorderedList();
            draft.findings().stream()
                    .limit(50)
                    .forEach(one -> faults.add(new ListItem(Told.text(this, one.problem()))));
            parts.add(faults);
        }
        parts.add(new H3(getTranslation("codebook.publish.marks")));
        parts.add(new Paragraph(getTranslation("codebook.publish.counts", preview.moving(), preview.waiting())));
        preview.touched().forEach(one -> parts.add(touched(one)));
        parts.add(new H3(
                getTranslation("codebook.publish.changes", preview.changes().size())));
        parts.add(new ChangeList(preview.changes().stream().limit(200).toList()));
        add(parts);
        Button doIt = new Button(getTranslation("codebook.publish.do", number), event -> {
            try {
                publish.run();
                close();
            } catch (RuntimeException problem) {
                Told.at(this, problem);
                event.getSource().setEnabled(true);
            }
        });
        doIt.setDisableOnClick(true);
        doIt.setEnabled(draft.findings().isEmpty());
        doIt.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("app.cancel"), event -> close()), doIt);
    }

    private Details touched(Touched one) {
        Div named = new Div();
        named.addClassName("stack");
        uses(named, "codebook.publish.passages", one.passages());
        uses(named, "codebook.publish.claims", one.claims());
        return new Details(
                getTranslation(
                        "codebook.publish.touched",
                        one.label(),
                        one.number(),
                        one.marks(),
                        Labels.of(this, one.fate()),
                        String.join(", ", one.to())),
                named);
    }

    private void uses(Div into, String title, List<CodeUse> uses) {
        if (uses.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        uses.forEach(use -> {
            Anchor link = new Anchor(use.address(), use.words());
            list.add(use.title().isEmpty() ? new ListItem(link) : new ListItem(link, new Paragraph(use.title())));
        });
        into.add(new Paragraph(getTranslation(title)), list);
    }
}
