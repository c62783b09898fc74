package app.touchstone.codebook.ui;

import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookFile.Entry;
import app.touchstone.codebook.FileFinding;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codes of a draft as a tree; arrows choose one after the other, Enter goes on to its fields. */
final class DraftTree extends TreeGrid<Entry> {

    private static final Pattern PLACE = Pattern.compile("codes\\[(\\d+)]");

    private final Map<Integer, List<FileFinding>> findings = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private boolean filling;

    DraftTree(Consumer<Entry> chosen, Runnable entered) {
        addHierarchyColumn(Entry::label)
                .setHeader(getTranslation("codebook.code"))
                .setFlexGrow(3);
        addColumn(code -> code.hotkey() == null ? "" : code.hotkey())
                .setHeader(getTranslation("codebook.hotkey"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(code -> {
                    int wrong = of(code).size();
                    return wrong == 0 ? "" : getTranslation("codebook.wrong", wrong);
                })
                .setHeader(getTranslation("codebook.wrong.head"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        setAriaLabel(getTranslation("codebook.code"));
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        asSingleSelect().addValueChangeListener(event -> {
            if (event.getValue() != null && !filling) {
                chosen.accept(event.getValue());
            }
        });
        addCellFocusListener(event -> event.getItem().ifPresent(this::select));
        getElement().addEventListener("keydown", event -> entered.run()).setFilter("event.key === 'Enter'");
    }

    /** Shows a draft and chooses a code again, without telling that it was chosen. */
    Optional<Entry> show(CodebookDraft draft, @Nullable String key) {
        findings.clear();
        places.clear();
        draft.findings().forEach(finding -> {
            Matcher place = PLACE.matcher(finding.path());
            if (place.lookingAt()) {
                findings.computeIfAbsent(Integer.valueOf(place.group(1)), at -> new ArrayList<>())
                        .add(finding);
            }
        });
        List<Entry> codes = draft.content().file().codes();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            places.putIfAbsent(codes.get(i).key(), i);
            keys.add(codes.get(i).key());
        }
        Map<String, List<Entry>> below = new HashMap<>();
        List<Entry> roots = new ArrayList<>();
        codes.forEach(code -> {
            if (code.parent() == null || !keys.contains(code.parent())) {
                roots.add(code);
            } else {
                below.computeIfAbsent(code.parent(), parent -> new ArrayList<>())
                        .add(code);
            }
        });
        filling = true;
        setItems(roots, above -> below.getOrDefault(above.key(), List.of()));
        expandRecursively(roots, 5);
        Optional<Entry> chosen =
                codes.stream().filter(code -> code.key().equals(key)).findFirst();
        chosen.or(() -> roots.stream().findFirst()).ifPresent(this::select);
        filling = false;
        return chosen.or(() -> roots.stream().findFirst());
    }

    List<FileFinding> of(Entry code) {
        Integer place = places.get(code.key());
        return place == null ? List.of() : findings.getOrDefault(place, List.of());
    }
}
