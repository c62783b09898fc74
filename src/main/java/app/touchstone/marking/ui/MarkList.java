package app.touchstone.marking.ui;

import app.touchstone.marking.MarkId;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All marks of the text in reading order, to be narrowed, chosen from, and changed several at once. Only the rows in sight
 * go to the browser, and none while the list is behind another tab.
 */
final class MarkList extends Div {

    private static final int PAGE = 20;

    private final MarkListSource source;
    private final Consumer<@Nullable Set<MarkId>> narrowed;
    private final MarkFilters filters;
    private final MarkPicks picks;
    private final Grid<ListedMark> grid = new Grid<>();
    private final CallbackDataProvider<ListedMark, Void> rows;
    private final Paragraph none = new Paragraph(getTranslation("marking.list.none"));
    private MarkFilter filter;
    private @Nullable Set<MarkId> only;
    private @Nullable MarkId chosen;
    private boolean shown;
    private boolean stale = true;
    private boolean told;

    /**
     * @param chosen is told which mark somebody chose
     * @param narrowed is told which marks the list shows, or null for all
     */
    MarkList(
            MarkListSource source, Consumer<MarkId> chosen, Consumer<@Nullable Set<MarkId>> narrowed, MarkPicks picks) {
        this.source = source;
        this.narrowed = narrowed;
        this.picks = picks;
        addClassName("mark-list");
        none.addClassName("soft");
        filters = new MarkFilters(source, this::narrow);
        filter = new MarkFilter(null, null, null, null, null, source.me());
        rows = new CallbackDataProvider<>(
                query -> source
                        .words(source.rows(filter)
                                .skip(query.getOffset())
                                .limit(query.getLimit())
                                .map(MarkRow::id)
                                .toList())
                        .stream(),
                query -> (int) source.rows(filter).count(),
                ListedMark::id);
        grid.setPageSize(PAGE);
        grid.addColumn(row());
        grid.setAriaLabel(getTranslation("marking.list.label"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setDataProvider(rows);
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (!told && event.getValue() != null) {
                chosen.accept(event.getValue().id());
            }
        });
        add(filters, picks, none, grid);
        picks.serve(this::inSight, rows::refreshAll);
    }

    private LitRenderer<ListedMark> row() {
        return LitRenderer.<ListedMark>of("<div class='mark-row'>"
                        + "<input type='checkbox' class='mark-row-pick' ?hidden=${!item.picking} .checked=${item.picked}"
                        + " aria-label=${item.label} @change=${pick}>"
                        + "<span class=${item.swatch} aria-hidden='true'></span>"
                        + "<span class='mark-row-label'>${item.label}</span>"
                        + "<span class='mark-row-quote' dir='auto'>${item.excerpt}</span></div>")
                .withProperty("picking", row -> picks.picking())
                .withProperty("picked", row -> picks.has(row.id()))
                .withProperty("swatch", ListedMark::swatch)
                .withProperty(
                        "label",
                        row -> row.toDecide() ? getTranslation("marking.list.toDecide", row.label()) : row.label())
                .withProperty("excerpt", ListedMark::excerpt)
                .withFunction("pick", row -> picks.turn(row.id()));
    }

    /** The marks of the text have changed. */
    void changed() {
        stale = true;
        if (!filter.takesAll()) {
            narrow();
        } else if (shown) {
            refresh();
        }
    }

    /** The list has come into sight or gone out of it. */
    void shown(boolean now) {
        shown = now;
        if (shown && stale) {
            refresh();
        }
        if (shown) {
            select();
        }
    }

    void choose(@Nullable MarkId id) {
        chosen = id;
        if (shown) {
            select();
        }
    }

    private void narrow() {
        filter = filters.filter();
        Set<MarkId> now = filter.takesAll() ? null : Set.copyOf(inSight());
        if (now == null ? only != null : !now.equals(only)) {
            only = now;
            narrowed.accept(now);
        }
        refresh();
    }

    private Set<MarkId> inSight() {
        return source.rows(filter).map(MarkRow::id).collect(Collectors.toSet());
    }

    private void refresh() {
        stale = false;
        filters.offer();
        picks.keep(source::has);
        boolean empty = source.rows(filter).findAny().isEmpty();
        grid.setVisible(!empty);
        none.setVisible(empty);
        rows.refreshAll();
    }

    private void select() {
        told = true;
        grid.asSingleSelect()
                .setValue(
                        chosen == null
                                ? null
                                : source.words(List.of(chosen)).stream()
                                        .findFirst()
                                        .orElse(null));
        told = false;
    }
}
