package app.touchstone.review.ui;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.look.CursorRows;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.StateBadge;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The claims, read as they are scrolled to. Only the number can be sorted by: all else would sort what was read so far. */
class ClaimGrid extends Grid<Claim> {

    /** A row's key travels with the key press, so that Enter opens the row that has the focus. */
    private static final String FOCUSED_ROW = "(element.getEventContext(event).item || {}).key || ''";

    /** A column without a name is none to a screen reader; Vaadin leaves it empty where not all can be chosen at once. */
    private static final String NAMED_CHOICE = "const column = this.querySelector('vaadin-grid-flow-selection-column');"
            + "if (column) column.headerRenderer = (cell) => {"
            + "  const name = document.createElement('span');"
            + "  name.className = 'visually-hidden';"
            + "  name.textContent = $0;"
            + "  cell.replaceChildren(name);"
            + "};";

    private final Column<Claim> number;

    ClaimGrid() {
        addClassName("claim-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        number = addColumn(Claim::number)
                .setHeader(getTranslation("claim.list.number"))
                .setSortProperty("number")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        addColumn(LitRenderer.<Claim>of("<a href='${item.href}' router-link tabindex='-1'>${item.wording}</a>")
                        .withProperty("href", claim -> ClaimPlaces.workspace(claim.id()))
                        .withProperty("wording", claim -> claim.details().wording()))
                .setHeader(getTranslation("claim.wording"))
                .setWidth("16rem")
                .setFlexGrow(5);
        addColumn(claim -> claim.details().claimants().stream()
                        .map(ClaimantDetails::name)
                        .collect(Collectors.joining(", ")))
                .setHeader(getTranslation("claim.claimants"))
                .setFlexGrow(2);
        addColumn(LitRenderer.<Claim>of("<span class='${item.style}'>${item.state}</span>")
                        .withProperty("style", claim -> "state-badge " + StateBadge.className(claim.state()))
                        .withProperty("state", claim -> Labels.of(this, claim.state())))
                .setHeader(getTranslation("claim.state"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addColumn(claim -> claim.details().saidOn() == null
                        ? ""
                        : DateTexts.day(this, claim.details().saidOn()))
                .setHeader(getTranslation("claim.saidOn"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        addColumn(claim -> DateTexts.time(this, claim.changedAt()))
                .setHeader(getTranslation("claim.changed"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addItemClickListener(event -> open(event.getItem()));
        getElement()
                .addEventListener(
                        "keydown",
                        event -> open(event.getEventData().path(FOCUSED_ROW).asString("")))
                .setFilter("event.key === 'Enter'")
                .addEventData(FOCUSED_ROW);
    }

    /** Lets claims be chosen, many at a time, and tells which are. */
    void whenChosen(Consumer<Set<Claim>> told) {
        setSelectionMode(SelectionMode.MULTI);
        getElement().executeJs(NAMED_CHOICE, getTranslation("review.many.choose"));
        addSelectionListener(event -> told.accept(event.getAllSelectedItems()));
    }

    /** What to do when a person asked for the other order. */
    void whenOrdered(Runnable told) {
        addSortListener(event -> {
            if (event.isFromClient()) {
                told.run();
            }
        });
    }

    boolean oldestFirst() {
        return getSortOrder().stream().anyMatch(order -> order.getDirection() == SortDirection.ASCENDING);
    }

    void order(boolean oldestFirst) {
        sort(List.of(new GridSortOrder<>(number, oldestFirst ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
    }

    void show(CursorRows.Pages<Claim> pages) {
        CursorRows<Claim> rows = new CursorRows<>(pages);
        setItems(query -> rows.rows(query.getOffset(), query.getLimit()));
    }

    private void open(String key) {
        Claim claim =
                key.isEmpty() ? null : getDataCommunicator().getKeyMapper().get(key);
        if (claim != null) {
            open(claim);
        }
    }

    private static void open(Claim claim) {
        UI.getCurrent().navigate(ClaimPlaces.workspace(claim.id()));
    }
}
