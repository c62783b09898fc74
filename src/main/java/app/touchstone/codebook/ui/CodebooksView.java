package app.touchstone.codebook.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The desk's method to read: every codebook's codes as a tree with what each means, and the verdict scales. */
@Route(CodebookPlaces.ALL)
@PermitAll
public class CodebooksView extends Div implements HasDynamicTitle {

    private final Select<String> shelf = new Select<>();
    private final Map<String, Runnable> showing = new LinkedHashMap<>();
    private final TextField search = new TextField(getTranslation("codebook.search"));
    private final TreeGrid<Code> tree = new TreeGrid<>();
    private final Div about = new Div();
    private final Div card = new Div();
    private final Div codes = new Div();
    private final Div scale = new Div();
    private List<Code> shown = List.of();

    public CodebooksView(CurrentMember current, Codebooks codebooks, VerdictScales scales) {
        Member member = current.get();
        addClassName("page");
        about.addClassName("stack");
        card.addClassName("code-card");
        codes.addClassName("codes");
        layOut();
        codebooks.newest(member).forEach(book -> shelve(book.name(), () -> show(book)));
        scales.newest(member).forEach(one -> shelve(one.name(), () -> show(one)));
        shelf.setLabel(getTranslation("codebook.shelf"));
        shelf.addClassName("shelf");
        shelf.setItems(showing.keySet());
        shelf.addValueChangeListener(event -> showSelected());
        add(new PageHead(getPageTitle(), getTranslation("codebook.line")), shelf, about, codes, scale);
        showing.keySet().stream().findFirst().ifPresent(shelf::setValue);
    }

    private void layOut() {
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
        tree.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        tree.asSingleSelect().addValueChangeListener(event -> {
            if (event.getValue() != null) {
                showCode(event.getValue());
            }
        });
        // arrows alone are enough to read one code after the other
        tree.addCellFocusListener(event -> event.getItem().ifPresent(tree::select));
        Div left = new Div(search, tree);
        left.addClassName("stack");
        codes.add(left, card);
    }

    private void shelve(String name, Runnable show) {
        showing.put(name, show);
    }

    private void showSelected() {
        if (shelf.getValue() != null) {
            showing.get(shelf.getValue()).run();
        }
    }

    private void show(Codebook book) {
        shown = book.codes();
        about.removeAll();
        about.add(
                new H2(getTranslation("codebook.version", book.name(), book.number())),
                new Paragraph(book.description()),
                soft(getTranslation("codebook.about", Labels.of(this, book.kind()), book.source(), book.licence())));
        codes.setVisible(true);
        scale.setVisible(false);
        search.clear();
        fill();
    }

    private void show(VerdictScale one) {
        about.removeAll();
        about.add(
                new H2(getTranslation("codebook.version", one.name(), one.number())),
                new Paragraph(one.description()),
                soft(one.source()));
        codes.setVisible(false);
        scale.setVisible(true);
        scale.removeAll();
        scale.add(new ScaleCard(one));
    }

    /** A code that matches brings its parents with it, so that the tree keeps its shape. */
    private void fill() {
        String part = search.getValue().strip().toLowerCase(Locale.ROOT);
        Map<CodeId, Code> byId = new LinkedHashMap<>();
        shown.forEach(code -> byId.put(code.id(), code));
        Set<CodeId> wanted = new HashSet<>();
        shown.stream().filter(code -> says(code, part)).forEach(code -> {
            for (Code at = code; at != null; at = at.parent() == null ? null : byId.get(at.parent())) {
                wanted.add(at.id());
            }
        });
        List<Code> found =
                shown.stream().filter(code -> wanted.contains(code.id())).toList();
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

    private void showCode(Code code) {
        card.removeAll();
        card.add(new CodeCard(code));
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("codebook.title");
    }
}
