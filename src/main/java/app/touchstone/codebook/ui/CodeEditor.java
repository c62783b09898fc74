package app.touchstone.codebook.ui;

import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.CodeLink;
import app.touchstone.codebook.CodebookFile.Entry;
import app.touchstone.codebook.DraftChange;
import app.touchstone.codebook.FileFinding;
import app.touchstone.codebook.FrameFunction;
import app.touchstone.codebook.Hue;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that a code says, in fields; each is stored when it is left. What is wrong is told at its field. */
final class CodeEditor extends Div {

    private final TextField label = new TextField(getTranslation("codebook.field.label"));
    private final TextField key = new TextField(getTranslation("codebook.key"));
    private final Select<Hue> colour = new Select<>();
    private final TextField hotkey = new TextField(getTranslation("codebook.hotkey"));
    private final TextArea definition = area("codebook.definition");
    private final TextArea includes = area("codebook.includes");
    private final TextArea excludes = area("codebook.excludes");
    private final TextArea examples = area("codebook.examples");
    private final TextArea counterexamples = area("codebook.counterexamples");
    private final TextArea source = area("codebook.source");
    private final TextArea links = area("codebook.links");
    private final CheckboxGroup<FrameFunction> functions = new CheckboxGroup<>(getTranslation("codebook.functions"));
    private final TextArea guideline = area("codebook.guideline");
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Consumer<DraftChange> edit;
    private @Nullable Entry shown;

    CodeEditor(Consumer<DraftChange> edit, CodeKind kind) {
        this.edit = edit;
        addClassNames("card", "form");
        colour.setLabel(getTranslation("codebook.colour"));
        colour.setItems(Hue.values());
        colour.setItemLabelGenerator(one -> Labels.of(this, one));
        hotkey.setMaxLength(1);
        hotkey.setHelperText(getTranslation("codebook.hotkey.help"));
        examples.setHelperText(getTranslation("codebook.examples.help"));
        counterexamples.setHelperText(getTranslation("codebook.examples.help"));
        links.setHelperText(getTranslation("codebook.links.help"));
        functions.setItems(FrameFunction.values());
        functions.setItemLabelGenerator(one -> Labels.of(this, one));
        functions.setVisible(kind == CodeKind.FRAMING);
        Div row = new Div(colour, hotkey);
        row.addClassName("form-row");
        add(
                label,
                key,
                row,
                definition,
                includes,
                excludes,
                examples,
                counterexamples,
                functions,
                links,
                source,
                guideline);
        fields.put("label", label);
        fields.put("key", key);
        fields.put("colour", colour);
        fields.put("hotkey", hotkey);
        fields.put("definition", definition);
        fields.put("links", links);
        List.of(
                        label,
                        key,
                        colour,
                        hotkey,
                        definition,
                        includes,
                        excludes,
                        examples,
                        counterexamples,
                        functions,
                        links,
                        source,
                        guideline)
                .forEach(this::watch);
    }

    private void watch(AbstractField<?, ?> field) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && shown != null) {
                edit.accept(new DraftChange.Write(shown.key(), written(shown)));
            }
        });
    }

    /** @param published whether its key is published and stays */
    void show(Entry code, boolean published, List<FileFinding> findings) {
        shown = code;
        label.setValue(code.label());
        key.setValue(code.key());
        key.setReadOnly(published);
        key.setHelperText(getTranslation(published ? "codebook.key.stays" : "codebook.key.help"));
        colour.setValue(java.util.Arrays.stream(Hue.values())
                .filter(one -> one.name().equalsIgnoreCase(code.colour()))
                .findFirst()
                .orElse(null));
        hotkey.setValue(text(code.hotkey()));
        definition.setValue(code.definition());
        includes.setValue(code.includes());
        excludes.setValue(code.excludes());
        examples.setValue(lines(code.example(), code.moreExamples()));
        counterexamples.setValue(lines(text(code.counterexample()), code.moreCounterexamples()));
        source.setValue(text(code.source()));
        links.setValue(code.links().stream().map(CodeLink::text).collect(Collectors.joining("\n")));
        functions.setValue(code.functions());
        guideline.setValue(text(code.guideline()));
        fields.values().forEach(field -> field.setInvalid(false));
        findings.forEach(finding -> {
            HasValidation field =
                    fields.get(finding.path().substring(finding.path().lastIndexOf('.') + 1));
            if (field != null) {
                field.setErrorMessage(Told.text(this, finding.problem()));
                field.setInvalid(true);
            }
        });
    }

    void focusFirst() {
        label.focus();
    }

    Map<String, HasValidation> fields() {
        return fields;
    }

    private Entry written(Entry code) {
        List<String> good = several(examples);
        List<String> bad = several(counterexamples);
        return new Entry(
                key.getValue().strip(),
                code.parent(),
                label.getValue().strip(),
                definition.getValue().strip(),
                includes.getValue().strip(),
                excludes.getValue().strip(),
                good.isEmpty() ? "" : good.getFirst(),
                bad.isEmpty() ? null : bad.getFirst(),
                source.getValue().strip(),
                colour.getValue() == null ? "" : colour.getValue().name().toLowerCase(Locale.ROOT),
                hotkey.getValue().strip(),
                good.stream().skip(1).toList(),
                bad.stream().skip(1).toList(),
                several(links).stream().map(CodeLink::of).toList(),
                functions.getValue(),
                guideline.getValue().strip());
    }

    private static List<String> several(TextArea field) {
        return field.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String lines(String first, List<String> more) {
        List<String> all = new ArrayList<>();
        if (!first.isEmpty()) {
            all.add(first.replaceAll("\\s*\\R\\s*", " "));
        }
        all.addAll(more);
        return String.join("\n", all);
    }

    private TextArea area(String name) {
        return new TextArea(getTranslation(name));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
