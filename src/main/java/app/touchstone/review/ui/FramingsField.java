package app.touchstone.review.ui;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.look.Chip;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the claim is framed: any number of codes from all codebooks, each with its definition at hand. */
class FramingsField extends Div {

    private final MultiSelectComboBox<Code> choice = new MultiSelectComboBox<>(getTranslation("review.framings"));
    private final UnorderedList meanings = new UnorderedList();
    private final Map<CodeId, Code> offered = new LinkedHashMap<>();

    FramingsField() {
        addClassName("framings");
        meanings.addClassNames("plain-list", "framing-meanings");
        choice.setHelperText(getTranslation("review.framings.rule"));
        choice.setItemLabelGenerator(Code::path);
        choice.setRenderer(
                LitRenderer.<Code>of("<div>${item.path}<br><small>${item.book} · ${item.definition}</small></div>")
                        .withProperty("path", Code::path)
                        .withProperty("book", Code::codebookName)
                        .withProperty("definition", Code::definition));
        choice.addValueChangeListener(event -> explain());
        add(choice, meanings);
    }

    /** @param codes what may be chosen: the newest codes, and those the draft already carries */
    void offer(Collection<Code> codes) {
        offered.clear();
        codes.forEach(code -> offered.put(code.id(), code));
        choice.setItems(
                (code, typed) -> (code.path() + " " + code.codebookName() + " " + code.definition())
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.toLowerCase(Locale.ROOT)),
                offered.values());
    }

    void show(Set<CodeId> framings) {
        choice.setValue(
                framings.stream().filter(offered::containsKey).map(offered::get).collect(Collectors.toSet()));
        explain();
    }

    Set<CodeId> chosen() {
        return choice.getValue().stream().map(Code::id).collect(Collectors.toSet());
    }

    MultiSelectComboBox<Code> choice() {
        return choice;
    }

    private void explain() {
        meanings.removeAll();
        choice.getValue().stream().sorted(Comparator.comparing(Code::path)).forEach(code -> {
            Span definition = new Span(code.definition());
            definition.addClassName("soft");
            meanings.add(new ListItem(new Chip(code.path(), code.colour()), definition));
        });
    }
}
