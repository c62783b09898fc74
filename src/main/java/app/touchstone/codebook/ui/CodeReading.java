package app.touchstone.codebook.ui;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/** Codes as a tree, with what each means beside it. */
@NamedInterface("guidelines")
public final class CodeReading extends Div {

    private final TextField search = new TextField(getTranslation("codebook.search"));
    private final TreeGrid<Code> tree = new TreeGrid<>();
    private final Div card = new Div();
    private final List<Code> codes;

    public CodeReading(List<Code> codes) {
        this.codes = codes;
        addClassName("codes");
        card.addClassName("code-card");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> fill());
        tree.addHierarchyColumn(Code::label)
                .setHeader(getTranslation("codebook.code"))
                .setFlexGrow(3);
        tree.addColumn(code -> code.hotkey() == null ? "" : code.hotkey())
                .setHeader(getTranslation("codebook.hotkey"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        tree.setAriaLabel(getTranslation("codebook.code"));
        tree.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        tree.asSingleSelect().addValueChangeListener(event -> {
            if (event.getValue() != null) {
                card.removeAll();
                card.add(new CodeCard(event.getValue()));
            }
        });
        // arrows alone are enough to read one code after the other
        tree.addCellFocusListener(event -> event.getItem().ifPresent(tree::select));
        Div left = new Div(search, tree);
        left.addClassName("stack");
        add(left, card);
        fill();
    }

    /** Goes to a code, or to what it is in the version that is read here. */
    public void show(Code wanted) {
        codes.stream()
                .filter(code -> code.id().equals(wanted.id())
                        || code.kind() == wanted.kind() && code.key().equals(wanted.key()))
                .findFirst()
                .ifPresent(code -> {
                    search.clear();
                    tree.select(code);
                });
    }

    /** A code that matches brings its parents with it, so that the tree keeps its shape. */
    private void fill() {
        String part = search.getValue().strip().toLowerCase(Locale.ROOT);
        Map<CodeId, Code> byId = new LinkedHashMap<>();
        codes.forEach(code -> byId.put(code.id(), code));
        Set<CodeId> wanted = new HashSet<>();
        codes.stream().filter(code -> says(code, part)).forEach(code -> {
            for (Code at = code; at != null; at = at.parent() == null ? null : byId.get(at.parent())) {
                wanted.add(at.id());
            }
        });
        List<Code> found =
                codes.stream().filter(code -> wanted.contains(code.id())).toList();
        List<Code> roots = found.stream().filter(code -> code.parent() == null).toList();
        tree.setItems(
                roots,
                above -> found.stream()
                        .filter(code -> above.id().equals(code.parent()))
                        .toList());
        tree.expandRecursively(roots, 5);
        found.stream().filter(code -> says(code, part)).findFirst().ifPresentOrElse(tree::select, () -> {
            card.removeAll();
            card.add(new Paragraph(getTranslation("codebook.nothingFound")));
        });
    }

    private static boolean says(Code code, String part) {
        return Stream.of(code.label(), code.definition(), code.includes(), code.excludes(), code.example())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }
}
