package app.touchstone.codebook.ui;

import app.touchstone.account.Member;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookHead;
import app.touchstone.codebook.CodebookImport;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.codebook.NewCodebook;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;

/** Begins a codebook, empty or with the codes of another one. */
final class NewCodebookDialog {

    private NewCodebookDialog() {}

    static void open(UI ui, Member member, CodebookDrafts drafts, List<CodebookHead> shelf) {
        TextField name = new TextField(ui.getTranslation("codebook.name"));
        TextField key = new TextField(ui.getTranslation("codebook.key"));
        key.setHelperText(ui.getTranslation("codebook.key.help"));
        Select<CodeKind> kind = new Select<>();
        kind.setLabel(ui.getTranslation("codebook.kind"));
        kind.setItems(CodeKind.values());
        kind.setItemLabelGenerator(one -> Labels.of(ui.getLocale(), one));
        kind.setValue(CodeKind.FRAMING);
        Select<CodebookHead> from = new Select<>();
        from.setLabel(ui.getTranslation("codebook.from"));
        from.setEmptySelectionAllowed(true);
        from.setEmptySelectionCaption(ui.getTranslation("codebook.from.nothing"));
        from.setItems(shelf);
        from.setItemLabelGenerator(
                one -> one == null ? "" : ui.getTranslation("codebook.version", one.name(), one.number()));
        from.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                kind.setValue(event.getValue().kind());
            }
        });
        name.addValueChangeListener(event -> {
            if (key.isEmpty() && !name.isEmpty()) {
                key.setValue(CodebookImport.keyOf(name.getValue()));
            }
        });
        new EntryDialog(
                        ui.getTranslation("codebook.new"),
                        ui.getTranslation("codebook.new.do"),
                        Map.of("name", name, "key", key, "kind", kind, "from", from),
                        () -> ui.navigate(CodebookPlaces.draft(drafts.create(
                                        member,
                                        new NewCodebook(
                                                key.getValue().strip(),
                                                kind.getValue(),
                                                name.getValue(),
                                                ui.getLocale().getLanguage(),
                                                from.getValue() == null
                                                        ? null
                                                        : from.getValue().id()))
                                .id())))
                .with(name, key, kind, from)
                .open();
    }
}
