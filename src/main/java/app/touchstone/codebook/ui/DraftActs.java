package app.touchstone.codebook.ui;

import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookFile.Entry;
import app.touchstone.codebook.CodebookImport;
import app.touchstone.codebook.DraftChange;
import app.touchstone.look.EntryDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What needs an answer before it is done to a draft: a new code's name, where a code goes, what it becomes. */
final class DraftActs {

    private final UI ui;
    private final Consumer<DraftChange> carryOut;

    /** @param carryOut throws when the edit cannot be done, so that it is told in the form */
    DraftActs(UI ui, Consumer<DraftChange> carryOut) {
        this.ui = ui;
        this.carryOut = carryOut;
    }

    void add(@Nullable Entry parent) {
        TextField label = new TextField(ui.getTranslation("codebook.field.label"));
        TextField key = new TextField(ui.getTranslation("codebook.key"));
        key.setHelperText(ui.getTranslation("codebook.key.help"));
        label.addValueChangeListener(event -> {
            if (key.isEmpty() && !label.isEmpty()) {
                key.setValue(CodebookImport.keyOf(label.getValue()));
            }
        });
        String title = parent == null
                ? ui.getTranslation("codebook.add")
                : ui.getTranslation("codebook.addBelow.title", parent.label());
        new EntryDialog(
                        title,
                        ui.getTranslation("codebook.add.do"),
                        Map.of("label", label, "key", key),
                        () -> carryOut.accept(new DraftChange.Add(Entry.fresh(
                                key.getValue().strip(),
                                parent == null ? null : parent.key(),
                                label.getValue().strip(),
                                parent == null ? "slate" : parent.colour()))))
                .with(label, key)
                .open();
    }

    void move(CodebookDraft draft, Entry code) {
        ComboBox<Entry> parent = codes(draft, code, "codebook.move.under");
        parent.setHelperText(ui.getTranslation("codebook.move.top"));
        parent.setClearButtonVisible(true);
        new EntryDialog(
                        ui.getTranslation("codebook.move.title", code.label()),
                        ui.getTranslation("codebook.move.do"),
                        Map.of("parent", parent),
                        () -> carryOut.accept(new DraftChange.Under(
                                code.key(),
                                parent.getValue() == null
                                        ? null
                                        : parent.getValue().key())))
                .with(parent)
                .open();
    }

    void merge(CodebookDraft draft, Entry code) {
        ComboBox<Entry> into = codes(draft, code, "codebook.merge.into");
        new EntryDialog(
                        ui.getTranslation("codebook.merge.title", code.label()),
                        ui.getTranslation("codebook.merge.do"),
                        Map.of("into", into),
                        () -> carryOut.accept(new DraftChange.Merge(
                                code.key(),
                                into.getValue() == null ? "" : into.getValue().key())))
                .with(into, new Paragraph(ui.getTranslation("codebook.merge.text")))
                .open();
    }

    void split(Entry code) {
        TextArea labels = new TextArea(ui.getTranslation("codebook.split.labels"));
        labels.setHelperText(ui.getTranslation("codebook.split.help"));
        new EntryDialog(
                        ui.getTranslation("codebook.split.title", code.label()),
                        ui.getTranslation("codebook.split.do"),
                        Map.of("parts", labels),
                        () -> carryOut.accept(new DraftChange.Split(code.key(), parts(code, labels))))
                .with(labels, new Paragraph(ui.getTranslation("codebook.split.text")))
                .open();
    }

    /** Each part starts with what the code says; only one can have its hotkey. */
    private static List<Entry> parts(Entry code, TextArea labels) {
        List<String> names = labels.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return names.stream()
                .map(name -> new Entry(
                        CodebookImport.keyOf(name),
                        code.parent(),
                        name,
                        code.definition(),
                        code.includes(),
                        code.excludes(),
                        code.example(),
                        code.counterexample(),
                        code.source(),
                        code.colour(),
                        name.equals(names.getFirst()) ? code.hotkey() : null,
                        code.moreExamples(),
                        code.moreCounterexamples(),
                        code.links(),
                        code.functions(),
                        code.guideline()))
                .toList();
    }

    private ComboBox<Entry> codes(CodebookDraft draft, Entry but, String label) {
        ComboBox<Entry> choice = new ComboBox<>(ui.getTranslation(label));
        choice.setItems(draft.content().file().codes().stream()
                .filter(code -> !code.key().equals(but.key()))
                .toList());
        choice.setItemLabelGenerator(code -> code.label() + " (" + code.key() + ")");
        return choice;
    }
}
